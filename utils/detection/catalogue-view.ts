import type { Catalogue, CatalogueMarker, CatalogueSource, Phrase } from './catalogue';

/** A marker without its phrases. */
export type MarkerFacts = Omit<CatalogueMarker, PhraseList>;
export type PhraseList = 'phrases' | 'excludes' | 'requires';

/** A catalogue to look things up in; what it was not asked for need not have been made. Lookups throw where there is no such marker. */
export interface CatalogueView {
  /** Content hash of the sources it was made from. */
  readonly version: string;
  readonly sources: readonly CatalogueSource[];
  /** Number of markers. */
  readonly size: number;
  idOf(marker: number): string;
  /** Index into sources, null for a generic marker. */
  sourceOf(marker: number): number | null;
  factsOf(marker: number): MarkerFacts;
  phrasesOf(marker: number, list: PhraseList): readonly Phrase[];
  /** One of the marker's `phrases`. */
  phraseOf(marker: number, part: number): Phrase;
}

/** A view of a catalogue that is at hand as a whole. */
export function viewCatalogue({ format, version, sources, markers }: Catalogue): CatalogueView {
  if (format !== 1) throw new Error(`catalogue format ${String(format)} is not supported`);
  const at = (marker: number): CatalogueMarker => found(markers[marker], marker);
  return {
    version,
    sources,
    size: markers.length,
    idOf: (marker) => at(marker).id,
    sourceOf: (marker) => at(marker).source,
    factsOf: at,
    phrasesOf: (marker, list) => at(marker)[list],
    phraseOf: (marker, part) => found(at(marker).phrases[part], part),
  };
}

/** Sources and markers that come to a catalogue from elsewhere; the markers' source indices count its sources first. */
export interface Additions {
  readonly sources: readonly CatalogueSource[];
  readonly markers: readonly CatalogueMarker[];
}

/** A view with additions, which follow the sources and markers of the first. */
export function extendCatalogue(view: CatalogueView, { sources, markers }: Additions): CatalogueView {
  const more = viewCatalogue({ format: 1, version: '', sources: [], markers });
  const look = <T>(marker: number, ask: (view: CatalogueView, marker: number) => T): T =>
    marker < view.size ? ask(view, marker) : ask(more, marker - view.size);
  return {
    version: view.version,
    sources: [...view.sources, ...sources],
    size: view.size + more.size,
    idOf: (index) => look(index, (from, marker) => from.idOf(marker)),
    sourceOf: (index) => look(index, (from, marker) => from.sourceOf(marker)),
    factsOf: (index) => look(index, (from, marker) => from.factsOf(marker)),
    phrasesOf: (index, list) => look(index, (from, marker) => from.phrasesOf(marker, list)),
    phraseOf: (index, part) => look(index, (from, marker) => from.phraseOf(marker, part)),
  };
}

/** What a list held at `index`, which must be something. */
export function found<T>(value: T | undefined, index: number): T {
  if (value === undefined) throw new Error(`the catalogue has no entry ${index}`);
  return value;
}
