import type { Catalogue, CatalogueSource, Phrase } from './catalogue';
import { type CatalogueView, found, type MarkerFacts, viewCatalogue } from './catalogue-view';
import { type Credit, type CreditTable, creditsOf, tabulateCredits } from './credits';
import { type HostMarker, indexHosts } from './host-index';
import { type CatalogueIndex, footingOf, indexCatalogue, literalOf, readSourceLed, readTarget } from './index-catalogue';
import type { MatchPhrase } from './match-phrase';
import { once, onceEach } from './once';
import type { PackedIndex } from './packed-index';
import type { SourceKind } from './vocabulary';

/** A phrase with what it takes to find it. */
export interface PreparedPhrase extends MatchPhrase {
  /** Of the marker in the catalogue. */
  readonly marker: number;
  /** Token that the search starts from: a literal, or the first `{source}`; -1 where there is neither. */
  readonly footing: number;
}

export interface PreparedMarker {
  readonly marker: MarkerFacts;
  readonly sourceId: string | null;
  /** True where the marker may stand in the page's words, not only in its code. */
  readonly inText: boolean;
  readonly phrase: (part: number) => PreparedPhrase;
  readonly excludes: () => readonly PreparedPhrase[];
  readonly requires: () => readonly PreparedPhrase[];
}

/** An index with what its entries stand for. */
export interface PreparedIndex extends PackedIndex {
  /** What an entry leads to: a marker's phrase, or a credit, which leads to the phrases that begin with `{source}`. */
  readonly meaningOf: (entry: number) => { readonly phrase: PreparedPhrase } | { readonly credit: Credit };
  readonly markerOf: (entry: number) => number | null;
}

/** A phrase that is found by a credit; it is made only where the units beside the credit are as it wants them. */
export interface SourceLedPhrase {
  readonly marker: number;
  /** Units that stand right before and after the credit; 0 for any. */
  readonly before: number;
  readonly after: number;
  readonly phrase: () => PreparedPhrase;
}

/** All that matching asks of a catalogue. Whatever a page does not ask for is never made. */
export interface Engine {
  readonly catalogue: CatalogueView;
  readonly indexes: readonly PreparedIndex[];
  readonly markerAt: (marker: number) => PreparedMarker;
  readonly sourceById: () => ReadonlyMap<string, CatalogueSource>;
  /** Phrases whose search starts from a credit, by what `sourceKey` says of it. */
  readonly sourceLed: () => ReadonlyMap<string, readonly SourceLedPhrase[]>;
  /** Phrases of the metadata zone without words of their own: any value of their fields will do. */
  readonly wordless: () => readonly PreparedPhrase[];
  readonly credits: () => CreditTable;
  readonly hosts: () => ReadonlyMap<string, readonly HostMarker[]>;
}

/** Prepares a compiled catalogue; throws where its format is another one. */
export function prepareCatalogue(catalogue: Catalogue): Engine {
  const view = viewCatalogue(catalogue);
  return createEngine(view, [indexCatalogue(view)]);
}

/** An engine over a catalogue and indexes that together hold all its markers. Makes nothing yet. */
export function createEngine(catalogue: CatalogueView, indexes: readonly CatalogueIndex[]): Engine {
  const markerAt = onceEach(catalogue.size, (marker) => prepareMarker(catalogue, marker));
  const creditsAt = onceEach(catalogue.sources.length, (source) => creditsOf(found(catalogue.sources[source], source), source));
  const phraseOf = (target: number): PreparedPhrase => {
    const { owner, part } = readTarget(target);
    return markerAt(owner).phrase(part);
  };
  return {
    catalogue,
    indexes: indexes.map((index) => prepareIndex(index)),
    markerAt,
    sourceById: once(() => new Map(catalogue.sources.map((source) => [source.id, source]))),
    sourceLed: once(() => bySourceKey(indexes, markerAt)),
    wordless: once(() => indexes.flatMap(({ wordless }) => Array.from(wordless, phraseOf))),
    credits: once(() => tabulateCredits(catalogue.sources.flatMap((_, source) => creditsAt(source)))),
    hosts: once(() =>
      indexHosts(
        catalogue,
        indexes.flatMap(({ links }) => [...links]),
      ),
    ),
  };

  function prepareIndex({ tiers, targets }: CatalogueIndex): PreparedIndex {
    const targetAt = (entry: number): number => found(targets[entry], entry);
    const meaningOf = onceEach(targets.length, (entry) => {
      const { isCredit, owner, part } = readTarget(targetAt(entry));
      return isCredit ? { credit: found(creditsAt(owner)[part], part) } : { phrase: phraseOf(targetAt(entry)) };
    });
    return {
      tiers,
      meaningOf,
      literalOf: onceEach(targets.length, (entry) => {
        const meaning = meaningOf(entry);
        if ('credit' in meaning) return meaning.credit.text;
        const { tokens, footing, exactCase } = meaning.phrase;
        return literalOf({ tokens, anchor: footing }, exactCase) ?? '';
      }),
      markerOf: (entry) => {
        const { isCredit, owner } = readTarget(targetAt(entry));
        return isCredit ? null : owner;
      },
    };
  }
}

const NO_KINDS: ReadonlySet<SourceKind> = new Set();

function prepareMarker(catalogue: CatalogueView, index: number): PreparedMarker {
  const marker = catalogue.factsOf(index);
  const kinds = marker.of.length === 0 ? NO_KINDS : new Set(marker.of);
  const prepare = (phrase: Phrase, place: MarkerFacts['anchor']): PreparedPhrase => {
    return { tokens: phrase.tokens, place, kinds, exactCase: marker.exactCase, marker: index, footing: footingOf(phrase) };
  };
  const guards = (list: 'excludes' | 'requires') => once(() => catalogue.phrasesOf(index, list).map((phrase) => prepare(phrase, null)));
  return {
    marker,
    sourceId: marker.source === null ? null : (catalogue.sources[marker.source]?.id ?? null),
    inText: marker.zones.some((zone) => zone !== 'metadata' && zone !== 'links'),
    phrase: onceEach(0, (part) => prepare(catalogue.phraseOf(index, part), marker.anchor)),
    excludes: guards('excludes'),
    requires: guards('requires'),
  };
}

/** Credits of one key are accepted by the same `{source}` placeholders. */
export function sourceKey(kind: SourceKind, full: boolean): string {
  return full ? kind : `${kind} initials`;
}

function bySourceKey(indexes: readonly CatalogueIndex[], markerAt: Engine['markerAt']): ReadonlyMap<string, readonly SourceLedPhrase[]> {
  const byKey = new Map<string, SourceLedPhrase[]>();
  for (const { isFull, target, before, after } of indexes.flatMap((index) => readSourceLed(index.sourceLed))) {
    const { owner: marker, part } = readTarget(target);
    const phrase = { marker, before, after, phrase: () => markerAt(marker).phrase(part) };
    for (const key of markerAt(marker).marker.of.flatMap((kind) =>
      (isFull ? [true] : [true, false]).map((full) => sourceKey(kind, full)),
    )) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [phrase]);
      else known.push(phrase);
    }
  }
  return byKey;
}
