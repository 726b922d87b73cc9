import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../utils/detection/vocabulary';
import { type BrowserEntry, isOwn } from '../../utils/options/options-catalogue';
import { SourceAbout } from '../source-about';
import { useTexts } from '../texts-context';
import { SOURCE_KIND_WORDS } from '../words';
import { MarkerEntry } from './marker-entry';
import { OffByYou } from './role-switches';

export interface SourceEntryProps {
  readonly entry: BrowserEntry;
  readonly isOn: boolean;
  readonly markersOff: ReadonlySet<string>;
  readonly rolesOff: ReadonlySet<Role>;
  readonly examples: Readonly<Record<string, string>>;
  readonly onSwitch: (on: boolean) => void;
  readonly onSwitchMarker: (id: string, on: boolean) => void;
}

/** One source or language; its markers are drawn only where it is open, so that four hundred cost little. */
export function SourceEntry({ entry, isOn, markersOff, rolesOff, examples, onSwitch, onSwitchMarker }: SourceEntryProps): JSX.Element {
  const { text, plural, number } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const { id, kind, name, about, country, markers } = entry;
  const someOff = markers.filter((marker) => markersOff.has(marker.id) || rolesOff.has(marker.role)).length;
  return (
    <li class={isOn ? 'source' : 'source is-off'}>
      <div class="entry">
        <input
          type="checkbox"
          data-source={id}
          aria-label={text('sourceLookFor', name)}
          checked={isOn}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <button type="button" class="opener" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <span>
            <bdi class="name">{name}</bdi> <small>{text(kind === 'wording' ? 'kindWording' : SOURCE_KIND_WORDS[kind])}</small>
            {entry.origin !== null && <small class="origin">{text(isOwn(entry) ? 'originOwn' : 'originList')}</small>}
            {!isOn && <OffByYou />}
            {isOn && someOff > 0 && <small class="off">{plural('markersOff', someOff, number(someOff))}</small>}
            {about !== '' && (
              <span class="note">
                <SourceAbout about={about} country={country} />
              </span>
            )}
          </span>
        </button>
      </div>
      {isOpen && (
        <div class="markers">
          <SourceFacts entry={entry} />
          <ul>
            {markers.map((marker) => (
              <MarkerEntry
                key={marker.id}
                marker={marker}
                example={examples[marker.id]}
                isOn={!markersOff.has(marker.id)}
                isKindOn={!rolesOff.has(marker.role)}
                onSwitch={(on) => onSwitchMarker(marker.id, on)}
              />
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function SourceFacts({ entry: { homepage, names, hosts, country, markers } }: Pick<SourceEntryProps, 'entry'>): JSX.Element {
  const { text, country: nameOf } = useTexts();
  return (
    <dl>
      {homepage !== null && (
        <>
          <dt>{text('factHomepage')}</dt>
          <dd>
            <a href={homepage} rel="noreferrer" target="_blank">
              <bdi>{homepage}</bdi>
            </a>
          </dd>
        </>
      )}
      {country !== null && (
        <>
          <dt>{text('factCountry')}</dt>
          <dd>{nameOf(country)}</dd>
        </>
      )}
      {names.length > 0 && (
        <>
          <dt>{text('factNames')}</dt>
          <Several items={names} />
        </>
      )}
      {hosts.length > 0 && (
        <>
          <dt>{text('factHosts')}</dt>
          <Several items={hosts} />
        </>
      )}
      {markers.length === 0 && <dd class="note">{text('factOnlyNames')}</dd>}
    </dl>
  );
}

/** Names, each in its own direction. */
function Several({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <dd class="several">
      {items.map((item) => (
        <bdi key={item}>{item}</bdi>
      ))}
    </dd>
  );
}
