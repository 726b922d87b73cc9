import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SiteSwitches } from '../../utils/settings/schema';
import type { SwitchTarget } from '../../utils/settings/switches';
import { useTexts } from '../texts-context';
import { TextField } from './fields';
import { MANY, SiteList, type SiteListProps } from './site-list';

export interface SitesSectionProps extends Pick<SiteListProps, 'sites' | 'onAdd' | 'onRemove' | 'onImport'> {
  readonly siteSwitches: readonly SiteSwitches[];
  /** Name of a source by its id. */
  readonly nameOf: (source: string) => string;
  readonly onSwitchOn: (site: string, target: SwitchTarget, id: string) => void;
}

/** Sites that are never checked without a click, and what is switched off on single sites. */
export function SitesSection({ siteSwitches, nameOf, onSwitchOn, ...never }: SitesSectionProps): JSX.Element {
  const { text } = useTexts();
  const [query, setQuery] = useState('');
  return (
    <>
      <SiteList {...never} list="neverSites" />
      <h3>{text('siteSwitchesTitle')}</h3>
      {siteSwitches.length >= MANY && <TextField label={text('siteSearch')} isSearch value={query} onInput={setQuery} />}
      {siteSwitches.length === 0 && <p class="note">{text('siteSwitchesNone')}</p>}
      {siteSwitches
        .filter(({ site }) => site.includes(query.trim().toLowerCase()))
        .map(({ site, sourcesOff, markersOff }) => (
          <div key={site} class="site">
            <h4>
              <bdi>{site}</bdi>
            </h4>
            <ul class="rows">
              {sourcesOff.map((id) => (
                <OffHere key={id} name={nameOf(id)} site={site} onSwitchOn={() => onSwitchOn(site, 'source', id)} />
              ))}
              {markersOff.map((id) => (
                <OffHere key={id} name={id} site={site} onSwitchOn={() => onSwitchOn(site, 'marker', id)} />
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

function OffHere({
  name,
  site,
  onSwitchOn,
}: {
  readonly name: string;
  readonly site: string;
  readonly onSwitchOn: () => void;
}): JSX.Element {
  const { text } = useTexts();
  return (
    <li>
      <bdi>{name}</bdi>
      <button type="button" onClick={onSwitchOn}>
        {text('siteSwitchOn', name, site)}
      </button>
    </li>
  );
}
