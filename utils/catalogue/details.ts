import type { CatalogueFiles, SourceMarker } from './format';

/** What people who look into the catalogue are told besides what the engine needs; loaded only where it is shown. */
export interface CatalogueDetails {
  /** By source id: other names, status, languages of its wording. */
  readonly sources: Readonly<Record<string, readonly [aliases: readonly string[], status: string, languages: readonly string[]]>>;
  /** Names of languages in their own words, by code. */
  readonly languages: Readonly<Record<string, string>>;
  /** By marker id: a line that it finds. */
  readonly examples: Readonly<Record<string, string>>;
}

/** Collects the details of the catalogue's files. */
export function detailsOf({ sources, languages }: CatalogueFiles): CatalogueDetails {
  const examples = [
    ...sources.flatMap(({ id, markers }) => markers.map((marker) => [`${id}/${marker.id}`, marker.examples?.[0]] as const)),
    ...languages.flatMap(({ language, markers }) => markers.map((marker) => [`${language}/${marker.id}`, marker.examples?.[0]] as const)),
  ];
  return {
    sources: Object.fromEntries(sources.map(({ id, aliases, status, markers }) => [id, [aliases, status, languagesOf(markers)]])),
    languages: Object.fromEntries(languages.map(({ language, name }) => [language, name])),
    examples: Object.fromEntries(examples.flatMap(([id, example]) => (example === undefined ? [] : [[id, example] as const]))),
  };
}

/** Codes of the languages that markers have phrases in; what is the same in every language counts for none. */
export function languagesOf(markers: readonly Pick<SourceMarker, 'phrases'>[]): readonly string[] {
  return [...new Set(markers.flatMap(({ phrases }) => Object.keys(phrases)))].filter((code) => code !== '*').sort();
}
