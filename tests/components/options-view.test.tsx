// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AutomaticSection } from '../../components/options/automatic-section';
import { BackupSection } from '../../components/options/backup-section';
import { ListsSection } from '../../components/options/lists-section';
import { Notices } from '../../components/options/notices';
import { OptionsView } from '../../components/options/options-view';
import { RulesSection } from '../../components/options/rules-section';
import { SitesSection } from '../../components/options/sites-section';
import { SourceBrowser } from '../../components/options/source-browser';
import { TestOutcome } from '../../components/options/test-outcome';
import { TextsProvider } from '../../components/texts-context';
import { createEngineLoader } from '../../utils/check/load-engine';
import { EMPTY_STATE } from '../../utils/lists/list-store';
import { refuse } from '../../utils/lists/refusal';
import type { BrowserEntry } from '../../utils/options/options-catalogue';
import { toMarker } from '../../utils/rules/compile-rules';
import { testRule } from '../../utils/rules/test-rule';
import { textSnapshot } from '../../utils/rules/text-snapshot';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { LIST } from '../lists/sample-list';
import { builtCatalogue } from '../rules/built-catalogue';
import { RULE } from '../rules/sample-rule';
import { englishTexts } from './sample-texts';

afterEach(cleanup);

const show = (content: ComponentChild) => render(<TextsProvider value={englishTexts}>{content}</TextsProvider>);

const ENTRY: BrowserEntry = {
  id: 'acme',
  kind: 'press-release-wire',
  name: 'Acme Wire',
  about: 'Invented wire.',
  homepage: 'https://acme.example/',
  country: 'DE',
  names: ['ACME'],
  languages: ['de'],
  hosts: ['acme.example'],
  markers: [toMarker({ ...RULE, id: 'sign' }, 0)].flatMap((marker) => (marker === null ? [] : [{ ...marker, id: 'acme/sign' }])),
  origin: null,
};
const WORDING: BrowserEntry = {
  ...ENTRY,
  id: 'de',
  kind: 'wording',
  name: 'Deutsch',
  about: '',
  homepage: null,
  names: [],
  hosts: [],
  markers: [],
};

describe('options', () => {
  it('have a table of contents, and say what an organisation has set', () => {
    const part = {
      id: 'sites',
      title: 'sitesTitle',
      note: 'sitesNote',
      content: <button type="button">x</button>,
      isLocked: true,
    } as const;
    show(<OptionsView notices={null} parts={[part]} />);
    expect(screen.getByRole('link', { name: 'Sites' }).getAttribute('href')).toBe('#sites');
    expect(screen.getByText(/Set by your organisation/)).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Sites' }).hasAttribute('disabled')).toBe(true);
  });

  it('say where settings could not be kept or read, and hand the old ones out', () => {
    const onSave = vi.fn();
    show(<Notices saveProblem={{ kind: 'full' }} unreadable="{}" onSaveUnreadable={onSave} onForgetUnreadable={vi.fn()} />);
    expect(
      screen
        .getAllByRole('alert')
        .map(({ textContent }) => textContent)
        .join(),
    ).toMatch(/storage for this extension is full.*could not be read/);
    fireEvent.click(screen.getByRole('button', { name: 'Save the old settings as a file' }));
    expect(onSave).toHaveBeenCalledWith('{}');
  });
});

describe('automatic checking', () => {
  const props = {
    sites: [],
    missing: [],
    isSitesLocked: false,
    isDeclined: false,
    onAllow: vi.fn(),
    onMode: vi.fn(),
    onAdd: vi.fn(() => false),
    onRemove: vi.fn(),
    onImport: async () => [],
  };

  it('asks for a mode on click and says where the browser refused', () => {
    show(<AutomaticSection {...props} automatic="off" isDeclined />);
    fireEvent.click(screen.getByLabelText('On all sites'));
    expect(props.onMode).toHaveBeenCalledWith('all');
    expect(screen.getByText(/did not grant access/)).toBeTruthy();
    expect(screen.queryByLabelText('Site')).toBeNull();
  });

  it('says which sites the browser does not let it read, and offers to ask', () => {
    const { rerender } = show(<AutomaticSection {...props} automatic="sites" missing={['news.example']} />);
    expect(screen.getByText(/not checked automatically: news.example/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow access …' }));
    expect(props.onAllow).toHaveBeenCalledOnce();
    rerender(
      <TextsProvider value={englishTexts}>
        <AutomaticSection {...props} automatic="all" missing={null} />
      </TextsProvider>,
    );
    expect(screen.getByText(/nothing is checked automatically/)).toBeTruthy();
  });

  it('lists chosen sites and says what is no site', () => {
    show(<AutomaticSection {...props} automatic="sites" sites={['news.example']} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
    expect(props.onRemove).toHaveBeenCalledWith('news.example');
    fireEvent.input(screen.getByLabelText('Site'), { target: { value: '???' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
    expect(screen.getByText('That is not the address of a site.')).toBeTruthy();
  });
});

it('sites: what is switched off on one of them can be used again', () => {
  const onSwitchOn = vi.fn();
  const never = { sites: [], onAdd: () => true, onRemove: vi.fn(), onImport: async () => [] };
  const siteSwitches = [{ site: 'news.example', sourcesOff: ['acme'], markersOff: [] }];
  show(<SitesSection {...never} siteSwitches={siteSwitches} nameOf={() => 'Acme Wire'} onSwitchOn={onSwitchOn} />);
  fireEvent.click(screen.getByRole('button', { name: 'Use Acme Wire on news.example again' }));
  expect(onSwitchOn).toHaveBeenCalledWith('news.example', 'source', 'acme');
});

describe('sources', () => {
  const handlers = { onSwitchSource: vi.fn(), onSwitchMarker: vi.fn(), onSwitchLanguage: vi.fn(), onSwitchRole: vi.fn() };
  const open = (changes = {}) =>
    show(
      <SourceBrowser
        entries={[ENTRY, WORDING]}
        settings={{ ...DEFAULT_SETTINGS, ...changes }}
        examples={{ 'acme/sign': 'A line.' }}
        {...handlers}
      />,
    );

  it.each(['acme wire', 'schreibstube', 'acme.example', 'ACME invented'])('are found by “%s”', (query) => {
    open();
    fireEvent.input(screen.getByLabelText('Search sources'), { target: { value: query } });
    expect([screen.queryByLabelText('Look for Acme Wire') !== null, screen.queryByLabelText('Look for Deutsch')]).toEqual([true, null]);
  });

  it('are switched, languages too, and stand out where the user switched them off', () => {
    open({ sourcesOff: ['acme'] });
    expect(screen.getByText('switched off by you')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Look for Acme Wire'));
    fireEvent.click(screen.getByLabelText('Look for Deutsch'));
    expect([handlers.onSwitchSource.mock.calls, handlers.onSwitchLanguage.mock.calls]).toEqual([[['acme', true]], [['de', false]]]);
  });

  it('open to their signs in plain words', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: /Acme Wire/ }));
    expect(screen.getByText(/decides alone/).textContent).toBe('End of the article · decides alone');
    expect(screen.getByText('A line.').tagName).toBe('Q');
    fireEvent.click(screen.getByRole('checkbox', { name: /Source line says/ }));
    expect(handlers.onSwitchMarker).toHaveBeenCalledWith('acme/sign', false);
  });

  it('are filtered by language, and say where their kind is off', () => {
    open({ rolesOff: ['source-line'] });
    const language = screen.getByLabelText<HTMLSelectElement>('Language');
    expect([...language.options].map(({ text }) => text)).toEqual(['All', 'German']);
    fireEvent.change(language, { target: { value: 'de' } });
    fireEvent.click(screen.getByRole('button', { name: /Acme Wire/ }));
    expect(screen.getByText('its kind is switched off by you')).toBeTruthy();
  });

  it('are filtered by kind and by what is off', () => {
    open({ markersOff: ['acme/sign'] });
    fireEvent.change(screen.getByLabelText('Show'), { target: { selectedIndex: 2 } });
    expect(screen.queryByLabelText('Look for Deutsch')).toBeNull();
    fireEvent.change(screen.getByLabelText('Kind'), { target: { selectedIndex: 6 } });
    expect(screen.getByText('Nothing found.')).toBeTruthy();
  });
});

describe('own rules', () => {
  const handlers = {
    onBegin: vi.fn(),
    onEdit: vi.fn(),
    onRemove: vi.fn(),
    onSetOn: vi.fn(),
    onWrite: vi.fn(),
    onWriteJson: vi.fn(() => []),
    onSave: vi.fn(),
    onCancel: vi.fn(),
    onSaveSource: vi.fn(async () => true),
    onRemoveSource: vi.fn(),
  };
  const base = { rules: [RULE], ownSources: [], draft: null, problems: [], isChecking: false, isFull: false, sourceNames: [], ...handlers };

  it('are listed, switched, edited, removed', () => {
    show(<RulesSection {...base} />);
    fireEvent.click(screen.getByRole('checkbox', { name: /Schreibstube/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Edit Schreibstube' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Schreibstube' }));
    expect([handlers.onSetOn.mock.calls, handlers.onEdit.mock.calls, handlers.onRemove.mock.calls]).toEqual([
      [['schreibstube', false]],
      [[RULE]],
      [['schreibstube']],
    ]);
  });

  it('are written in a form that says beside the field what is wrong, and cannot be saved then', () => {
    const problem = { field: 'phrases', fault: 'short', detail: 'the' } as const;
    show(<RulesSection {...base} draft={RULE} problems={[problem]} />);
    const field = screen.getByLabelText<HTMLTextAreaElement>('Phrases (every language)');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/“the” is so short/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save rule' }).disabled).toBe(true);
    fireEvent.input(field, { target: { value: 'One\n\n Two ' } });
    expect(handlers.onWrite).toHaveBeenLastCalledWith({ phrases: { '*': ['One', 'Two'] } });
  });

  it('say in words and with its place what is wrong with their JSON', () => {
    const onWriteJson = () => [{ path: 'zones[0]', fault: 'expected', expected: '"head" | "lead"', found: '"top"' } as const];
    show(<RulesSection {...base} draft={RULE} onWriteJson={onWriteJson} />);
    fireEvent.input(screen.getByLabelText('The rule as JSON'), { target: { value: '{}' } });
    expect(screen.getByText('Not taken yet: “zones[0]” must be "head" | "lead", not "top".')).toBeTruthy();
  });

  it('may not stand beside some words, and sources are changed in place', () => {
    const source = { id: 'acme', name: 'Acme', kind: 'outlet', credits: ['Acme', 'ACME Inc'], hosts: ['acme.example'] } as const;
    show(<RulesSection {...base} draft={RULE} ownSources={[{ ...source, credits: [...source.credits], hosts: [...source.hosts] }]} />);
    fireEvent.input(screen.getByLabelText('Not where one of these stands in the same line'), { target: { value: 'kein\n' } });
    expect(handlers.onWrite).toHaveBeenLastCalledWith({ excludes: ['kein'] });
    fireEvent.click(screen.getByRole('button', { name: 'Edit Acme' }));
    fireEvent.input(screen.getByLabelText('Name, as credit lines write it'), { target: { value: 'Acme News' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save source' }));
    const changed = { name: 'Acme News', kind: 'outlet', credits: ['Acme News', 'ACME Inc'], hosts: ['acme.example'] };
    expect(handlers.onSaveSource).toHaveBeenLastCalledWith(changed, 'acme');
  });

  it('take a regular expression instead', () => {
    show(<RulesSection {...base} draft={RULE} />);
    fireEvent.click(screen.getByLabelText('Write a regular expression instead'));
    expect(handlers.onWrite).toHaveBeenLastCalledWith({ pattern: '', phrases: {}, excludes: [], requires: [] });
  });
});

it('tester: shows every match in its place, with the rule and without', async () => {
  const load = createEngineLoader(() => builtCatalogue());
  const text = 'Kopf\nErster Absatz.\nEin Beitrag der Lindwerder Schreibstube, <b>sagt</b> sie.';
  show(<TestOutcome result={await testRule(textSnapshot(text), RULE, DEFAULT_SETTINGS, load, load)} />);
  expect(document.querySelector('mark')?.textContent).toBe('Ein Beitrag der Lindwerder Schreibstube');
  expect(document.querySelector('.words')?.textContent).toContain('<b>sagt</b>');
  expect(document.querySelector('.outcome')?.textContent).toMatch(/matches none of \d+ ordinary sentences/);
  expect([...document.querySelectorAll('dd')].slice(0, 2).map(({ textContent }) => textContent)).toEqual(['Paid content', 'No label']);
});

describe('lists', () => {
  const handlers = {
    onLook: vi.fn(),
    onAllow: vi.fn(),
    onAccept: vi.fn(),
    onDecline: vi.fn(),
    onWrite: vi.fn(),
    onUpdate: vi.fn(),
    onAcceptUpdate: vi.fn(),
    onRemove: vi.fn(),
  };
  const base = { lists: [], states: {}, busy: [], adding: { kind: 'idle' }, isManaged: () => false, ...handlers } as const;

  it('are shown before they are taken: licence, size, what they bring, may and may not', () => {
    const changes = { added: 12, removed: 0, changed: 0, sourcesChanged: 0, newlyDecisive: 1, which: ['+ lindwire/dateline'] };
    show(
      <ListsSection
        {...base}
        adding={{ kind: 'offer', offer: { url: 'https://lists.example/a.json', list: LIST, changes, etag: null, size: 4200 } }}
      />,
    );
    expect(screen.getByRole('region', { name: 'Harbour wires' }).textContent).toMatch(
      /CC0.*4 KB.*\+12 −0 rules and 1 of them now decide alone.*may not run code/,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Use this list' }));
    expect(handlers.onAccept).toHaveBeenCalled();
  });

  it('say why they are refused, and offer what may help', () => {
    show(
      <ListsSection {...base} adding={{ kind: 'refused', url: 'https://lists.example/a.json', refusal: refuse('unreachable', 'CORS') }} />,
    );
    expect(screen.getByText(/could not be reached/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Allow Copytaster to read lists.example/ }));
    expect(handlers.onAllow).toHaveBeenCalledWith('https://lists.example/a.json');
  });

  it('keep the last good version in words', () => {
    const list = { id: 'l', url: 'https://lists.example/a.json', name: 'Mine', on: true, hours: 24 } as const;
    show(
      <ListsSection
        {...base}
        lists={[list]}
        states={{ l: { ...EMPTY_STATE, content: LIST, pending: { ...LIST, sources: [] }, error: refuse('status', 500) } }}
      />,
    );
    expect(screen.getByText(/Its server answered with 500. The last good version stays in use/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take it over' }));
    expect(handlers.onAcceptUpdate).toHaveBeenCalledWith('l');
  });
});

it('backup: shows what a file would change before anything changes, and asks twice before a reset', () => {
  const handlers = {
    onExport: vi.fn(),
    onFile: vi.fn(),
    onAccept: vi.fn(),
    onDecline: vi.fn(),
    onRestore: vi.fn(),
    onReset: vi.fn(),
    onSync: vi.fn(),
  };
  const offer = {
    backup: { settings: DEFAULT_SETTINGS, lists: [] },
    merged: [],
    replaced: [{ part: 'rules', added: 1, removed: 3 } as const],
  };
  show(
    <BackupSection
      {...handlers}
      importing={{ kind: 'offer', offer }}
      backups={[]}
      isSyncOn={false}
      isSyncLocked={false}
      syncState={null}
    />,
  );
  expect(screen.getByText('+1 −3 rules of your own')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
  fireEvent.click(screen.getByRole('button', { name: 'Reset everything' }));
  expect([handlers.onAccept.mock.calls, handlers.onReset.mock.calls.length]).toEqual([[['replace']], 0]);
  fireEvent.click(screen.getByRole('button', { name: /Reset now/ }));
  expect(handlers.onReset).toHaveBeenCalledOnce();
});
