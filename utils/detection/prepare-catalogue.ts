import type { Catalogue, CatalogueMarker, Phrase, Token } from './catalogue';
import { type Credit, type CreditTable, creditsOf, tabulateCredits } from './credits';
import { foldLiteral } from './fold';
import { type HostMarker, indexHosts } from './host-index';
import type { MatchPhrase } from './match-phrase';
import { buildIndex, type PackedIndex } from './packed-index';

/** A phrase with what it takes to find it. */
export interface PreparedPhrase extends MatchPhrase {
  /** Number of the phrase; of the marker in the catalogue. */
  readonly id: number;
  readonly marker: number;
  /** Token that the search starts from: a literal, or the first `{source}`. */
  readonly footing: number;
  /** The same without regard to case, for the sweep. */
  readonly blind: MatchPhrase;
}

export interface PreparedMarker {
  readonly marker: CatalogueMarker;
  readonly sourceId: string | null;
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
  /** Phrases whose search starts from a credit. */
  readonly sourceLed: readonly PreparedPhrase[];
  /** Phrases of the metadata zone without words of their own: any value of their fields will do. */
  readonly wordless: readonly PreparedPhrase[];
  readonly credits: CreditTable;
  readonly hosts: ReadonlyMap<string, readonly HostMarker[]>;
}

/** Prepares a compiled catalogue; throws where its format is another one. */
export function prepareCatalogue(catalogue: Catalogue): Engine {
  if (catalogue.format !== 1) throw new Error(`catalogue format ${String(catalogue.format)} is not supported`);
  const literals = new Map<string, { phrases: PreparedPhrase[]; credits: Credit[] }>();
  const sourceLed: PreparedPhrase[] = [];
  const wordless: PreparedPhrase[] = [];
  let count = 0;
  const markers = catalogue.markers.map((marker, index) => {
    const prepare = (phrase: Phrase): PreparedPhrase => preparePhrase(phrase, marker, index, count++);
    const own = { ...marker, anchor: null };
    const guard = (phrase: Phrase): PreparedPhrase => preparePhrase(phrase, own, index, count++);
    if (!marker.zones.every((zone) => zone === 'links')) for (const phrase of marker.phrases.map(prepare)) enter(phrase);
    const sourceId = marker.source === null ? null : (catalogue.sources[marker.source]?.id ?? null);
    return { marker, sourceId, excludes: marker.excludes.map(guard), requires: marker.requires.map(guard) };
  });
  const credits = catalogue.sources.flatMap(creditsOf);
  if (sourceLed.length > 0) for (const credit of credits) entryOf(credit.text).credits.push(credit);
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
    const token = phrase.blind.tokens[phrase.footing];
    if (typeof token === 'string') entryOf(token).phrases.push(phrase);
    else if (token !== undefined) sourceLed.push(phrase);
    else wordless.push(phrase);
  }

  function entryOf(literal: string): { phrases: PreparedPhrase[]; credits: Credit[] } {
    const known = literals.get(literal);
    if (known !== undefined) return known;
    const entry = { phrases: [], credits: [] };
    literals.set(literal, entry);
    return entry;
  }
}

function preparePhrase({ tokens, anchor }: Phrase, marker: CatalogueMarker, index: number, id: number): PreparedPhrase {
  const footing = anchor >= 0 ? anchor : tokens.findIndex((token) => typeof token === 'object' && token.type === 'source');
  const kinds = new Set(marker.of);
  const common = { tokens, place: marker.anchor };
  const blind = {
    ...common,
    exactCase: false,
    query: { kinds, caseBlind: true },
    tokens: marker.exactCase ? tokens.map(withoutCase) : tokens,
  };
  return { ...common, id, marker: index, footing, exactCase: marker.exactCase, query: { kinds, caseBlind: false }, blind };
}

function withoutCase(token: Token): Token {
  if (typeof token === 'string') return foldLiteral(token);
  return token.type === 'any' ? { type: 'any', of: token.of.map(foldLiteral) } : token;
}
