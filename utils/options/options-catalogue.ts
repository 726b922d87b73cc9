import { type CatalogueDetails, languagesOf } from '../catalogue/details';
import { formatPhrase } from '../catalogue/format-phrase';
import type { Catalogue, CatalogueMarker } from '../detection/catalogue';
import type { SourceKind } from '../detection/vocabulary';
import { groupBy } from '../group-by';
import { type ActiveList, listAdditions } from '../lists/compile-list';
import { ownAdditions } from '../rules/compile-rules';
import { OWN } from '../rules/rule-format';
import type { Settings } from '../settings/schema';
import { wordingOf } from '../settings/switches';

/** The extension's own catalogue with what people are told of it. */
export interface OptionsCatalogue {
  readonly catalogue: Catalogue;
  readonly details: CatalogueDetails;
}

/** One source, or the wording of one language, with its markers. */
export interface BrowserEntry {
  /** Id of the source, or code of the language. */
  readonly id: string;
  readonly kind: SourceKind | 'wording';
  readonly name: string;
  readonly about: string;
  readonly homepage: string | null;
  readonly country: string | null;
  readonly names: readonly string[];
  readonly hosts: readonly string[];
  readonly markers: readonly CatalogueMarker[];
  /** Codes of the languages that it has wording in. */
  readonly languages: readonly string[];
  /** Whose it is: the extension's, the user's own, or a list's (its id). */
  readonly origin: string | null;
}

const NO_DETAILS: CatalogueDetails['sources'][string] = [[], '', []];

/** Everything that is looked for, sorted by name: sources first, then the wording of languages. */
export function browserEntries(
  { catalogue, details }: OptionsCatalogue,
  { ownRules, ownSources }: Pick<Settings, 'ownRules' | 'ownSources'>,
  lists: readonly ActiveList[],
): readonly BrowserEntry[] {
  const listed = listAdditions(catalogue.sources, lists);
  const own = ownAdditions([...catalogue.sources, ...listed.sources], ownRules, ownSources);
  const sources = [...catalogue.sources, ...listed.sources, ...own.sources];
  const markers = [...catalogue.markers, ...listed.markers, ...own.markers];
  const bySource = groupBy(markers, ({ source }) => source);
  const generic = groupBy(bySource.get(null) ?? [], ({ id }) => wordingOf(id));
  const ofLists = new Map(
    lists.flatMap((list) => list.content.sources.map((file) => [`${file.id}@${list.id}`, languagesOf(file.markers)])),
  );
  const ofRules = (id: string): readonly string[] => languagesOf(ownRules.filter((rule) => rule.source === id));
  const languages = (id: string, known: readonly string[]): readonly string[] => [
    ...new Set([...known, ...(ofLists.get(id) ?? []), ...ofRules(id)]),
  ];
  const sourceEntries = sources.map((source, index): BrowserEntry => {
    const [aliases, , known] = (Object.hasOwn(details.sources, source.id) ? details.sources[source.id] : undefined) ?? NO_DETAILS;
    const { id, kind, name, about, country, homepage, hosts, credits, initials } = source;
    const names = [...new Set([...credits, ...initials, ...aliases])];
    return {
      id,
      kind,
      name,
      about,
      homepage,
      country,
      names,
      hosts,
      markers: bySource.get(index) ?? [],
      languages: languages(id, known),
      origin: originOf(id),
    };
  });
  const wordingEntries = [...generic].map(([id, its]): BrowserEntry => {
    const name = details.languages[id.split('@')[0] ?? id] ?? id;
    return {
      id,
      kind: 'wording',
      name,
      about: '',
      homepage: null,
      country: null,
      names: [],
      hosts: [],
      markers: its,
      languages: languageOf({ id }) === 'any' ? [] : [languageOf({ id })],
      origin: originOf(id),
    };
  });
  const byName = (a: BrowserEntry, b: BrowserEntry): number => a.name.localeCompare(b.name);
  return [...sourceEntries.sort(byName), ...wordingEntries.sort(byName)];
}

function originOf(id: string): string | null {
  const at = id.lastIndexOf('@');
  return at === -1 ? null : id.slice(at + 1);
}

export const isOwn = ({ origin }: Pick<BrowserEntry, 'origin'>): boolean => origin === OWN;

/** Language of a wording entry, for switching. */
export function languageOf({ id }: Pick<BrowserEntry, 'id'>): string {
  return id.split('@')[0] ?? id;
}

/** All words that a search looks through, in lower case; made once an entry. */
export function haystackOf(entry: BrowserEntry): string {
  const known = haystacks.get(entry);
  if (known !== undefined) return known;
  const { id, name, about, names, hosts, country, markers } = entry;
  const phrases = markers.flatMap((marker) => marker.phrases.map(({ tokens }) => formatPhrase(tokens)));
  const made = [id, name, about, country ?? '', ...names, ...hosts, ...phrases].join('\n').toLowerCase();
  haystacks.set(entry, made);
  return made;
}

const haystacks = new WeakMap<BrowserEntry, string>();

/** True where every word of a search stands in an entry. */
export function isFound(entry: BrowserEntry, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 || words.every((word) => haystackOf(entry).includes(word));
}
