import type { Catalogue, CatalogueMarker, Phrase, Token } from './catalogue';
import { type Credit, type CreditTable, creditsOf, tabulateCredits } from './credits';
import { foldLiteral } from './fold';
import { type HostMarker, indexHosts } from './host-index';
import type { MatchPhrase } from './match-phrase';
import { buildIndex, type PackedIndex } from './packed-index';
import type { SourceKind } from './vocabulary';

/** A phrase with what it takes to find it. */
export interface PreparedPhrase extends MatchPhrase {
  /** Number of the phrase; of the marker in the catalogue. */
  readonly id: number;
  readonly marker: number;
  /** Token that the search starts from: a literal, or the first `{source}`; -1 where there is neither. */
  readonly footing: number;
}

export interface PreparedMarker {
  readonly marker: CatalogueMarker;
  readonly sourceId: string | null;
  /** True where the marker may stand in the page's words, not only in its code. */
  readonly inText: boolean;
  readonly excludes: readonly PreparedPhrase[];
  readonly requires: readonly PreparedPhrase[];
}

/** All that the engine needs, made once from a catalogue. */
export interface Engine {
  readonly catalogue: Catalogue;
  readonly markers: readonly PreparedMarker[];
  readonly index: PackedIndex;
  /** By literal of the index: the phrases that it stands for, and the credits. */
  readonly phrasesOf: readonly (readonly PreparedPhrase[])[];
  readonly creditsOf: readonly (readonly Credit[])[];
  /** Phrases whose search starts from a credit, by what `sourceKey` says of it. */
  readonly sourceLed: ReadonlyMap<string, readonly PreparedPhrase[]>;
  /** Phrases of the metadata zone without words of their own: any value of their fields will do. */
  readonly wordless: readonly PreparedPhrase[];
  readonly credits: CreditTable;
  readonly hosts: ReadonlyMap<string, readonly HostMarker[]>;
}

/** Prepares a compiled catalogue; throws where its format is another one. */
export function prepareCatalogue(catalogue: Catalogue): Engine {
  if (catalogue.format !== 1) throw new Error(`catalogue format ${String(catalogue.format)} is not supported`);
  const literals = new Map<string, Entry>();
  const sourceLed = new Map<string, PreparedPhrase[]>();
  const wordless: PreparedPhrase[] = [];
  let count = 0;
  const markers = catalogue.markers.map((marker, index) => {
    const kinds = marker.of.length === 0 ? NO_KINDS : new Set(marker.of);
    const prepare = ({ tokens, anchor }: Phrase, place: CatalogueMarker['anchor']): PreparedPhrase => {
      const footing = anchor >= 0 ? anchor : tokens.findIndex(isSource);
      return { tokens, place, kinds, exactCase: marker.exactCase, id: count++, marker: index, footing };
    };
    const inText = marker.zones.some((zone) => zone !== 'metadata' && zone !== 'links');
    if (inText || marker.zones.includes('metadata')) for (const phrase of marker.phrases) enter(prepare(phrase, marker.anchor));
    const guard = (phrase: Phrase): PreparedPhrase => prepare(phrase, null);
    const sourceId = marker.source === null ? null : (catalogue.sources[marker.source]?.id ?? null);
    return { marker, sourceId, inText, excludes: marker.excludes.map(guard), requires: marker.requires.map(guard) };
  });
  const credits = catalogue.sources.flatMap(creditsOf);
  if (sourceLed.size > 0) for (const credit of credits) entryOf(credit.text).credits.push(credit);
  const entries = [...literals.values()];
  return {
    catalogue,
    markers,
    index: buildIndex([...literals.keys()]),
    phrasesOf: entries.map(({ phrases }) => phrases),
    creditsOf: entries.map((entry) => entry.credits),
    sourceLed,
    wordless,
    credits: tabulateCredits(credits),
    hosts: indexHosts(catalogue.markers),
  };

  function enter(phrase: PreparedPhrase): void {
    const token = phrase.tokens[phrase.footing];
    if (typeof token === 'string') entryOf(phrase.exactCase ? foldLiteral(token) : token).phrases.push(phrase);
    else if (token === undefined) wordless.push(phrase);
    else for (const kind of phrase.kinds) for (const full of isFull(token) ? [true] : [true, false]) leadBy(sourceKey(kind, full), phrase);
  }

  function leadBy(key: string, phrase: PreparedPhrase): void {
    const known = sourceLed.get(key);
    if (known === undefined) sourceLed.set(key, [phrase]);
    else known.push(phrase);
  }

  function entryOf(literal: string): Entry {
    const known = literals.get(literal);
    if (known !== undefined) return known;
    const entry = { phrases: [], credits: [] };
    literals.set(literal, entry);
    return entry;
  }
}

interface Entry {
  readonly phrases: PreparedPhrase[];
  readonly credits: Credit[];
}

const NO_KINDS: ReadonlySet<SourceKind> = new Set();

/** Credits of one key are accepted by the same `{source}` placeholders. */
export function sourceKey(kind: SourceKind, full: boolean): string {
  return full ? kind : `${kind} initials`;
}

const isSource = (token: Token): boolean => typeof token === 'object' && token.type === 'source';
const isFull = (token: Token): boolean => typeof token === 'object' && token.type === 'source' && token.full;
