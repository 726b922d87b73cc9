import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Role } from '../../utils/detection/vocabulary';
import { type BrowserEntry, isFound, isOwn } from '../../utils/options/options-catalogue';
import type { Settings } from '../../utils/settings/schema';
import { isLanguageOff } from '../../utils/settings/switches';
import { useTexts } from '../texts-context';
import { SOURCE_KIND_WORDS } from '../words';
import { Choice, TextField } from './fields';
import { RoleSwitches } from './role-switches';
import { SourceEntry } from './source-entry';

export interface SourceBrowserProps {
  readonly entries: readonly BrowserEntry[];
  readonly settings: Pick<Settings, 'sourcesOff' | 'markersOff' | 'rolesOff' | 'languagesOff'>;
  readonly examples: Readonly<Record<string, string>>;
  readonly onSwitchSource: (id: string, on: boolean) => void;
  readonly onSwitchMarker: (id: string, on: boolean) => void;
  readonly onSwitchLanguage: (language: string, on: boolean) => void;
  readonly onSwitchRole: (role: Role, on: boolean) => void;
}

const KINDS = ['all', 'press-release-wire', 'news-agency', 'syndicator', 'outlet', 'ad-label', 'wording'] as const;
const STATES = ['all', 'on', 'off', 'mine', 'list'] as const;
type StateFilter = (typeof STATES)[number];

const KIND_WORDS = { all: 'filterAll', wording: 'kindWording', ...SOURCE_KIND_WORDS } as const;
const STATE_WORDS = { all: 'filterAll', on: 'filterOn', off: 'filterOff', mine: 'filterMine', list: 'filterList' } as const;

/** Everything that is looked for: found by any of its words, filtered, opened to its markers, switched on and off. */
export function SourceBrowser({
  entries,
  settings,
  examples,
  onSwitchSource,
  onSwitchMarker,
  onSwitchLanguage,
  onSwitchRole,
}: SourceBrowserProps): JSX.Element {
  const { text, number, locale } = useTexts();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all');
  const [state, setState] = useState<StateFilter>('all');
  const [language, setLanguage] = useState('');
  const off = useMemo(
    () => ({
      sources: new Set(settings.sourcesOff),
      markers: new Set(settings.markersOff),
      languages: new Set(settings.languagesOff),
      roles: new Set(settings.rolesOff),
    }),
    [settings],
  );
  const isOn = (entry: BrowserEntry): boolean =>
    entry.kind === 'wording' ? !isLanguageOff(off.languages, entry.id) : !off.sources.has(entry.id);
  const isInState: Record<StateFilter, (entry: BrowserEntry) => boolean> = {
    all: () => true,
    on: isOn,
    off: (entry) => !isOn(entry) || entry.markers.some(({ id, role }) => off.markers.has(id) || off.roles.has(role)),
    mine: isOwn,
    list: (entry) => (entry.origin !== null && !isOwn(entry)) || entry.markers.some(({ id }) => id.includes('@') && !id.endsWith('@own')),
  };
  const isInLanguage = ({ languages }: BrowserEntry): boolean => language === '' || languages.includes(language);
  const shown = entries.filter(
    (entry) => (kind === 'all' || entry.kind === kind) && isInState[state](entry) && isInLanguage(entry) && isFound(entry, query),
  );
  const languages = useMemo(() => namedLanguages(entries, locale), [entries, locale]);
  return (
    <>
      <div class="filters">
        <TextField label={text('sourcesSearch')} hint={text('sourcesSearchHint')} isSearch value={query} onInput={setQuery} class="wide" />
        <Choice label={text('filterKind')} values={KINDS} words={KIND_WORDS} value={kind} onChange={setKind} />
        <Choice label={text('filterState')} values={STATES} words={STATE_WORDS} value={state} onChange={setState} />
        <label class="field">
          {text('filterLanguage')}
          <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)} data-filter="language">
            <option value="">{text('filterAll')}</option>
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" class="note">
        {text('sourcesCount', number(entries.filter(isOn).length), number(entries.length))}
        {' · '}
        {text('sourcesShown', number(shown.length))}
      </p>
      <ul class="sources" tabIndex={-1}>
        {shown.map((entry) => (
          <SourceEntry
            key={`${entry.kind} ${entry.id}`}
            entry={entry}
            isOn={isOn(entry)}
            markersOff={off.markers}
            rolesOff={off.roles}
            examples={examples}
            onSwitch={(on) => (entry.kind === 'wording' ? onSwitchLanguage(entry.id, on) : onSwitchSource(entry.id, on))}
            onSwitchMarker={onSwitchMarker}
          />
        ))}
      </ul>
      {shown.length === 0 && entries.length > 0 && <p class="note">{text('sourcesNoMatch')}</p>}
      <RoleSwitches rolesOff={settings.rolesOff} onSwitchRole={onSwitchRole} />
    </>
  );
}

/** All languages that something is looked for in, by their names in the interface's language. */
function namedLanguages(entries: readonly BrowserEntry[], locale: string): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const codes = [...new Set(entries.flatMap(({ languages }) => languages))];
  return codes.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => a.name.localeCompare(b.name, locale));
}
