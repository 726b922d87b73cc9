import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { CatalogueSource } from '../../utils/detection/catalogue';
import { useTexts } from '../texts-context';
import { SOURCE_KIND_WORDS } from '../words';

export interface SourceListProps {
  readonly sources: readonly CatalogueSource[];
  readonly sourcesOff: readonly string[];
  readonly markersOff: readonly string[];
  readonly onSwitchSource: (id: string, on: boolean) => void;
  readonly onSwitchMarkerOn: (id: string) => void;
}

/** Every source, to be found by name and switched on and off. */
export function SourceList({ sources, sourcesOff, markersOff, onSwitchSource, onSwitchMarkerOn }: SourceListProps): JSX.Element {
  const { text, number } = useTexts();
  const [query, setQuery] = useState('');
  const sorted = useMemo(() => [...sources].sort((a, b) => a.name.localeCompare(b.name)), [sources]);
  const off = new Set(sourcesOff);
  const matches = sorted.filter((source) => isMatch(source, query));
  const on = sources.filter(({ id }) => !off.has(id)).length;
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">{text('sourcesTitle')}</h2>
      <p class="note">{text('sourcesNote')}</p>
      <div class="search">
        <label for="source-search">{text('sourcesSearch')}</label>
        <input id="source-search" type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
        <span role="status">{text('sourcesCount', number(on), number(sources.length))}</span>
      </div>
      <ul class="sources">
        {matches.map((source) => (
          <li key={source.id}>
            <label>
              <input
                type="checkbox"
                data-source={source.id}
                checked={!off.has(source.id)}
                onChange={({ currentTarget }) => onSwitchSource(source.id, currentTarget.checked)}
              />
              <span>
                <bdi class="name">{source.name}</bdi> <small>{text(SOURCE_KIND_WORDS[source.kind])}</small>
                <span class="note">{source.about}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {matches.length === 0 && sources.length > 0 && <p class="note">{text('sourcesNoMatch')}</p>}
      {markersOff.length > 0 && <MarkersOff markersOff={markersOff} onSwitchMarkerOn={onSwitchMarkerOn} />}
    </section>
  );
}

function MarkersOff({ markersOff, onSwitchMarkerOn }: Pick<SourceListProps, 'markersOff' | 'onSwitchMarkerOn'>): JSX.Element {
  const { text } = useTexts();
  return (
    <>
      <h3>{text('markersOffTitle')}</h3>
      <ul class="rows">
        {markersOff.map((marker) => (
          <li key={marker}>
            <bdi>{marker}</bdi>
            <button type="button" onClick={() => onSwitchMarkerOn(marker)}>
              {text('markerSwitchOn', marker)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function isMatch({ name, id, about, credits, initials }: CatalogueSource, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const haystack = [name, id, about, ...credits, ...initials].join('\n').toLowerCase();
  return words.every((word) => haystack.includes(word));
}
