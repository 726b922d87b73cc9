import { parseLink } from '../../utils/catalogue/parse-link';
import { parsePhrase } from '../../utils/catalogue/parse-phrase';
import type { Catalogue, CatalogueMarker, CatalogueSource } from '../../utils/detection/catalogue';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { type Engine, prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import type { Block, Snapshot } from '../../utils/detection/snapshot';
import type { Zone } from '../../utils/detection/vocabulary';

export type MarkerText = Partial<Omit<CatalogueMarker, 'phrases' | 'excludes' | 'requires'>> & {
  readonly phrases: readonly string[];
  readonly excludes?: readonly string[];
  readonly requires?: readonly string[];
};

const source = (
  id: string,
  kind: CatalogueSource['kind'],
  credits: readonly string[],
  initials: readonly string[] = [],
): CatalogueSource => ({
  id,
  name: credits[0] ?? id,
  kind,
  route: kind === 'news-agency' ? 'agency' : 'press-release',
  about: '',
  country: null,
  homepage: null,
  hosts: [],
  credits,
  initials,
});

/** A few sources that tests may name. */
export const SOURCES: readonly CatalogueSource[] = [
  source('ap', 'news-agency', ['Associated Press', 'The Associated Press'], ['AP']),
  source('afp', 'news-agency', ['Agence France-Presse'], ['AFP']),
  source('dpa', 'news-agency', ['dpa', 'dpa-AFX']),
  source('reuters', 'news-agency', ['Reuters', 'Reuters Breakingviews']),
  source('yonhap', 'news-agency', ['연합뉴스']),
  source('pr-newswire', 'press-release-wire', ['PR Newswire']),
];

/** An engine over SOURCES and markers written as in the catalogue's files. */
export function engineOf(...markers: readonly MarkerText[]): Engine {
  return prepareCatalogue(catalogueOf(...markers));
}

/** The same as a catalogue. */
export function catalogueOf(...markers: readonly MarkerText[]): Catalogue {
  return { format: 1, version: 'test', sources: SOURCES, markers: markers.map(compileMarker) };
}

function compileMarker({ phrases, excludes = [], requires = [], ...rest }: MarkerText, index: number): CatalogueMarker {
  const exactCase = rest.exactCase ?? false;
  const zones = rest.zones ?? ['lead'];
  const parse = (text: string) => (zones.includes('links') ? parseLink(text) : parsePhrase(text, { exactCase }));
  return {
    id: `test/marker-${index}`,
    source: null,
    claim: 'agency',
    role: 'dateline',
    strength: 'decisive',
    of: ['news-agency'],
    anchor: null,
    onlyLanguages: null,
    fields: [],
    on: null,
    disclaims: null,
    mixed: false,
    unsigned: false,
    closing: false,
    ...rest,
    zones,
    exactCase,
    phrases: phrases.map(parse),
    excludes: excludes.map(parse),
    requires: requires.map(parse),
  };
}

export function blockOf(text: string, ...zones: readonly Zone[]): Block {
  return { text, zones: zones.length > 0 ? zones : ['lead', 'body'], visible: true, heading: false, linkDensity: 0 };
}

export function snapshotOf(page: Partial<Snapshot>): Snapshot {
  return { ...EMPTY_SNAPSHOT, ...page };
}
