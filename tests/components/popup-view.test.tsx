// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/popup/popup-view';
import { TextsProvider } from '../../components/texts-context';
import type { Verdict } from '../../utils/detection/verdict';
import { NOTHING_SHOWN } from '../../utils/popup/popup-model';
import { DISTRIBUTED, NONE, sampleEvidence, sampleReport } from './sample-report';
import { englishTexts, germanTexts } from './sample-texts';

afterEach(cleanup);

function show(changes: Partial<PopupViewProps>, texts = englishTexts) {
  const props: PopupViewProps = {
    report: null,
    isChecking: false,
    highlighted: NOTHING_SHOWN,
    notice: null,
    switchedOff: null,
    onShow: vi.fn(),
    onShowAll: vi.fn(),
    onHide: vi.fn(),
    onDim: vi.fn(),
    onCopy: vi.fn(),
    onSwitchOff: vi.fn(),
    onUndo: vi.fn(),
    onCheckAgain: vi.fn(),
    onOpenOptions: vi.fn(),
    ...changes,
  };
  render(
    <TextsProvider value={texts}>
      <PopupView {...props} />
    </TextsProvider>,
  );
  return { props, main: screen.getByRole('main') };
}

const facts = (main: HTMLElement) => ['state', 'label', 'route', 'payment', 'source'].map((name) => main.getAttribute(`data-${name}`));
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('popup states', () => {
  it('says that it is reading before anything is known', () => {
    const { main } = show({ isChecking: true });
    expect(main.dataset.state).toBe('checking');
    expect(main.getAttribute('aria-busy')).toBe('true');
    expect(headline()).toBe('Reading this page…');
  });

  const unread: [Verdict['state'], string | null, string, string][] = [
    ['not-article', null, 'This page does not look like an article', 'Open a single article to see who supplied it.'],
    ['no-access', 'browser-page', 'Copytaster cannot read this page', 'It belongs to the browser, and extensions may not read it.'],
    ['no-access', 'file-access', 'Copytaster cannot read this page', 'It is a file on this computer.'],
    ['failed', 'timeout', 'This page could not be checked', 'It took too long to answer.'],
    ['failed', 'odd-code', 'This page could not be checked', 'Reason: odd-code.'],
    ['failed', 'constructor', 'This page could not be checked', 'Reason: constructor.'],
  ];
  it.each(unread)('%s with reason %s', (state, reason, title, note) => {
    const { main } = show({ report: sampleReport({ ...NONE, state, reason }) });
    expect(main.dataset.state).toBe(state);
    expect(headline()).toBe(title);
    expect(main.textContent).toContain(note);
    expect(screen.queryByText('What was checked')).toBeNull();
  });

  it('says what was checked where nothing was found, and claims nothing', () => {
    const { main } = show({ report: sampleReport(NONE, { truncated: true }) });
    expect(facts(main)).toEqual(['checked', 'none', '', '', '']);
    expect(headline()).toBe('Nothing on this page says that it was supplied by someone else');
    expect(main.textContent).toContain('12 sources, 340 markers, and wording of 1 language');
    expect(main.textContent).toContain('the middle was not');
    expect(main.textContent).not.toMatch(/original/i);
  });

  it.each([
    ['a label', DISTRIBUTED],
    ['no article', { ...NONE, state: 'not-article' as const }],
  ])('says of a page with %s, too, that not all of it was read', (_, verdict) => {
    expect(show({ report: sampleReport(verdict, { truncated: true }) }).main.textContent).toContain('the middle was not');
    cleanup();
    expect(show({ report: sampleReport(verdict) }).main.textContent).not.toContain('the middle was not');
  });

  it('shows evidence that does not decide without a label', () => {
    const { main } = show({ report: sampleReport({ ...NONE, evidence: [sampleEvidence({ strength: 'strong' })] }) });
    expect(main.dataset.label).toBe('none');
    expect(headline()).toBe('What this page says does not settle who supplied it');
    expect(main.querySelectorAll('[data-evidence]')).toHaveLength(1);
  });
});

describe('a verdict', () => {
  it('carries what tests and assistive scripts rely on', () => {
    const { main } = show({ report: sampleReport(DISTRIBUTED) });
    expect(facts(main)).toEqual(['checked', 'distributed', 'distributed', '', 'acme-wire']);
    const items = [...main.querySelectorAll<HTMLElement>('li[data-evidence]')].map(({ dataset }) => [dataset.marker, dataset.zone]);
    expect(items).toEqual([
      ['acme-wire/dateline', 'lead'],
      ['acme-wire/disclaimer', 'tail'],
      ['acme-wire/pixel', 'links'],
    ]);
  });

  it('announces the sentence and names who disclaims', () => {
    const { main } = show({ report: sampleReport(DISTRIBUTED) });
    expect(headline()).toBe('Supplied through Acme Wire, a press-release distributor');
    expect(main.querySelector('[aria-live=polite] h1')).not.toBeNull();
    expect(main.textContent).toContain('The provider is not named.');
    expect(screen.getByText('the distributor')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Acme Wire' });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://wire.example/', 'noreferrer']);
  });

  it('gives the parts in words', () => {
    show({ report: sampleReport(DISTRIBUTED) });
    const parts = within(screen.getByRole('region', { name: 'Parts of the article' })).getAllByRole('listitem');
    expect(parts.map(({ textContent }) => textContent)).toEqual(['Story: 1,512 of 1,513 words', 'Disclaimer: 1 word']);
  });

  it('quotes in the page’s language and says what nobody sees', () => {
    const { main } = show({ report: sampleReport(DISTRIBUTED) });
    const quote = main.querySelector('q');
    expect([quote?.textContent, quote?.lang, quote?.dir]).toEqual(['(Acme Wire) –', 'de', 'auto']);
    expect(main.textContent).toContain('Disclaimer\u00a0· not visible on the page');
    expect(main.querySelector('[data-zone=links] code')?.textContent).toBe('image: px.wire.example/1');
  });

  it('tells of a source in the reader’s language: its country where the catalogue’s line is not in it', () => {
    show({ report: sampleReport(DISTRIBUTED) });
    expect(screen.getByText('Press-release distributor, Lindwerder.').lang).toBe('en');
    cleanup();
    show({ report: sampleReport(DISTRIBUTED) }, germanTexts);
    expect(screen.getByText('Deutschland')).toBeTruthy();
    expect(screen.queryByText(/Lindwerder/)).toBeNull();
  });

  it('shows text as text', () => {
    const quote = '<img src=x onerror=alert(1)>';
    const { main } = show({ report: sampleReport({ ...DISTRIBUTED, evidence: [sampleEvidence({ quote })] }) });
    expect(main.querySelector('q')?.textContent).toBe(quote);
    expect(main.querySelector('img')).toBeNull();
  });
});

describe('what can be done', () => {
  it('goes to a passage, shows all, hides', () => {
    const { props } = show({ report: sampleReport(DISTRIBUTED) });
    fireEvent.click(screen.getByRole('button', { name: /Acme Wire gives no warranty/ }));
    expect(props.onShow).toHaveBeenCalledWith(1);
    fireEvent.click(screen.getByRole('button', { name: 'Show all on the page' }));
    expect(props.onShowAll).toHaveBeenCalled();
    cleanup();
    const shown = show({ report: sampleReport(DISTRIBUTED), highlighted: { ...NOTHING_SHOWN, focus: 1 } });
    expect(shown.main.querySelector('[data-marker="acme-wire/disclaimer"] button')?.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }));
    expect(shown.props.onHide).toHaveBeenCalled();
  });

  it('switches the rule or the source off, here or everywhere', () => {
    const { props, main } = show({ report: sampleReport({ ...DISTRIBUTED, evidence: [sampleEvidence()] }) });
    const item = within(main.querySelector<HTMLElement>('[data-evidence]') ?? main);
    const press = (group: string, name: string) =>
      fireEvent.click(within(item.getByText(group).closest('fieldset') ?? main).getByText(name));
    press('Rule: acme-wire/dateline', 'Off everywhere');
    expect(props.onSwitchOff).toHaveBeenLastCalledWith('marker', 'acme-wire/dateline', null);
    press('Source: Acme Wire', 'Off on this site');
    expect(props.onSwitchOff).toHaveBeenLastCalledWith('source', 'acme-wire', 'paper.example');
  });

  it('says why nothing can be switched off where an organisation has set it', async () => {
    const { main } = show({ report: sampleReport({ ...DISTRIBUTED, evidence: [sampleEvidence()] }), onSwitchOff: null });
    fireEvent.click(screen.getByRole('button', { name: 'Not right?' }));
    await screen.findByRole('button', { name: 'Copy a text about the mistake' });
    expect(screen.queryByText(/^Off /)).toBeNull();
    const reasons = screen.getAllByText('Set by your organisation. It cannot be changed here.');
    expect(reasons.map((reason) => reason.closest('[data-evidence], .panel')?.className)).toEqual(['', 'panel']);
    expect(main.textContent).toContain('Rule: acme-wire/dateline');
    expect(main.textContent).not.toContain('switches its rule off');
    expect(main.querySelector('[data-make-rule]')).toBeNull();
  });

  it('offers to undo', () => {
    const { props } = show({
      report: sampleReport(NONE),
      switchedOff: { target: 'source', id: 'acme-wire', site: null, name: 'Acme Wire' },
    });
    expect(screen.getByRole('status').textContent).toContain('Switched off: Acme Wire');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(props.onUndo).toHaveBeenCalled();
  });

  it('says so where the words are gone', () => {
    show({ report: sampleReport(DISTRIBUTED), notice: 'lost' });
    expect(screen.getByRole('status').textContent).toContain('no longer there');
  });

  it('offers a second try only where it can help', () => {
    const { props } = show({ report: sampleReport({ ...NONE, state: 'failed', reason: 'timeout' }) });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.onCheckAgain).toHaveBeenCalled();
    cleanup();
    show({ report: sampleReport({ ...NONE, state: 'no-access', reason: 'store-page' }) });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('dims the supplied text and steps by keyboard', () => {
    const supplied = [{ block: 7, start: 0, end: 27, words: 'Lindwire' }];
    const { props, main } = show({ report: sampleReport(DISTRIBUTED, { supplied }) });
    fireEvent.click(screen.getByRole('button', { name: 'Dim supplied text' }));
    expect(props.onDim).toHaveBeenCalledWith(true);
    fireEvent.keyDown(main, { key: 'p' });
    expect(props.onShow).toHaveBeenLastCalledWith(1);
    fireEvent.keyDown(main, { key: 'n', ctrlKey: true });
    expect(props.onShow).toHaveBeenCalledTimes(1);
    expect(document.activeElement?.closest('li')?.dataset.item).toBe('1');
  });

  it('takes a step for every key, however fast they come', () => {
    const { props, main } = show({ report: sampleReport(DISTRIBUTED) });
    for (const key of ['n', 'n', 'p']) fireEvent.keyDown(main, { key });
    expect(vi.mocked(props.onShow).mock.calls).toEqual([[0], [1], [0]]);
  });

  it('copies and saves the report, and leads to the original without asking anybody first', async () => {
    const leads = { canonical: null, sourcePage: 'https://wire.example/r/1', sentence: 'Six locomotives are on order.' };
    const { props } = show({ report: sampleReport(DISTRIBUTED, { leads }) });
    fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as JSON' }));
    expect(JSON.parse(vi.mocked(props.onCopy).mock.calls[0]?.[0] ?? '')).toMatchObject({ type: 'AnnotationPage' });
    expect(screen.getByRole('link', { name: 'Save as Markdown' }).getAttribute('download')).toBe('copytaster-report.md');
    fireEvent.click(screen.getByRole('button', { name: 'Find the original' }));
    const links = await within(screen.getByRole('region', { name: 'Find the original' })).findAllByRole('link');
    expect(links.map((link) => link.getAttribute('rel'))).toEqual(Array(4).fill('noreferrer'));
    fireEvent.click(screen.getByRole('button', { name: 'Not right?' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy a text about the mistake' }));
    expect(props.onCopy).toHaveBeenLastCalledWith(expect.stringContaining('Something is not right'));
  });
});
