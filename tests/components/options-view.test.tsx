// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../components/options/options-view';
import { TextsProvider } from '../../components/texts-context';
import { WelcomeView } from '../../components/welcome/welcome-view';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { englishTexts } from './english-texts';
import { ACME_WIRE } from './sample-report';

afterEach(cleanup);

const SOURCES = [
  { ...ACME_WIRE, route: 'press-release' as const, hosts: [], credits: ['ACME'], initials: [] },
  {
    ...ACME_WIRE,
    id: 'foo',
    name: 'Foo Agency',
    kind: 'news-agency' as const,
    route: 'agency' as const,
    hosts: [],
    credits: [],
    initials: ['FA'],
  },
];

function show(changes: Partial<OptionsViewProps> = {}): OptionsViewProps {
  const props: OptionsViewProps = {
    settings: DEFAULT_SETTINGS,
    isDeclined: false,
    wasReset: false,
    sources: SOURCES,
    sourcesOff: ['foo'],
    markersOff: [],
    ownPhrases: [],
    onMode: vi.fn(),
    onAddSite: vi.fn(() => false),
    onRemoveSite: vi.fn(),
    onSwitchSource: vi.fn(),
    onSwitchMarkerOn: vi.fn(),
    onAdd: vi.fn(() => null),
    onRemove: vi.fn(),
    ...changes,
  };
  render(
    <TextsProvider value={englishTexts}>
      <OptionsView {...props} />
    </TextsProvider>,
  );
  return props;
}

describe('options', () => {
  it('asks for a mode on click and says where the browser refused', () => {
    const props = show({ isDeclined: true });
    fireEvent.click(screen.getByLabelText('On all sites'));
    expect(props.onMode).toHaveBeenCalledWith('all');
    expect(screen.getByText(/did not grant access/)).toBeTruthy();
    expect(screen.queryByLabelText('Site')).toBeNull();
  });

  it('lists chosen sites and says what is no site', () => {
    const props = show({ settings: { automatic: 'sites', sites: ['news.example'] } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
    expect(props.onRemoveSite).toHaveBeenCalledWith('news.example');
    fireEvent.input(screen.getByLabelText('Site'), { target: { value: '???' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
    expect(screen.getByText('That is not the address of a site.')).toBeTruthy();
  });

  it('finds sources by any of their names and switches them', () => {
    const props = show();
    expect(screen.getByText('1 of 2 on')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Search sources'), { target: { value: 'fa' } });
    const [box, ...others] = within(screen.getByRole('region', { name: 'Sources' })).getAllByRole<HTMLInputElement>('checkbox');
    expect([box?.checked, others.length]).toEqual([false, 0]);
    if (box !== undefined) fireEvent.click(box);
    expect(props.onSwitchSource).toHaveBeenCalledWith('foo', true);
    fireEvent.input(screen.getByLabelText('Search sources'), { target: { value: 'nobody' } });
    expect(screen.getByText('No source of that name.')).toBeTruthy();
  });

  it('offers to use a rule again', () => {
    const props = show({ markersOff: ['de/label'] });
    fireEvent.click(screen.getByRole('button', { name: 'Use de/label again' }));
    expect(props.onSwitchMarkerOn).toHaveBeenCalledWith('de/label');
  });

  it('adds own phrases, says what is wrong, removes them', () => {
    const own = { phrase: 'Sent by us', says: 'paid', zone: 'head' } as const;
    const props = show({ ownPhrases: [own], onAdd: vi.fn(() => ({ kind: 'invalid' as const, reason: 'too short' })) });
    fireEvent.input(screen.getByLabelText('Phrase'), { target: { value: ' ab ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add phrase' }));
    expect(props.onAdd).toHaveBeenCalledWith({ phrase: 'ab', says: 'press-release', zone: 'tail' });
    expect(screen.getByText('This phrase cannot be used: too short')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove “Sent by us”' }));
    expect(props.onRemove).toHaveBeenCalledWith(own);
  });

  it('says where settings were reset', () => {
    show({ wasReset: true });
    expect(screen.getByRole('alert').textContent).toContain('could not be read');
  });
});

describe('welcome', () => {
  it.each(['open', 'granted', 'declined'] as const)('%s', (choice) => {
    const onAutomatic = vi.fn();
    render(
      <TextsProvider value={englishTexts}>
        <WelcomeView choice={choice} onAutomatic={onAutomatic} />
      </TextsProvider>,
    );
    const button = screen.queryByRole('button', { name: 'Check pages automatically' });
    expect(button === null).toBe(choice === 'granted');
    if (button !== null) fireEvent.click(button);
    expect(onAutomatic).toHaveBeenCalledTimes(choice === 'granted' ? 0 : 1);
  });
});
