import { buildTiers } from './build-index';
import type { Phrase, Token } from './catalogue';
import { type CatalogueView, found } from './catalogue-view';
import type { IndexLiteral } from './choose-gram';
import { creditsOf } from './credits';
import { foldLiteral } from './fold';
import { BOUND_AT_END, BOUND_AT_START, type PackedIndex } from './packed-index';

/** By what words the markers of a catalogue, or some of them, are found. Made at build time; plain numbers, so that it loads as it is. */
export interface CatalogueIndex {
  readonly tiers: PackedIndex['tiers'];
  /** By entry of the tiers: the phrase or the credit that it stands for, as `targetOf` packs it. */
  readonly targets: Uint32Array;
  /** Phrases that are found by a credit instead, in threes of numbers that `readSourceLed` reads. */
  readonly sourceLed: Uint32Array;
  /** Targets of phrases of the metadata zone without words of their own: any value of their fields will do. */
  readonly wordless: Uint32Array;
  /** Markers of the links zone. */
  readonly links: Uint32Array;
}

/** A phrase of a marker, or a credit of a source. */
export interface Target {
  readonly isCredit: boolean;
  /** Index of the marker or of the source. */
  readonly owner: number;
  /** Index into the marker's phrases, or into the source's `creditsOf`. */
  readonly part: number;
}

const PART_BITS = 12;
const OWNER_BITS = 19;
const IS_CREDIT = 2 ** (PART_BITS + OWNER_BITS);

function targetOf({ isCredit, owner, part }: Target): number {
  if (part >= 2 ** PART_BITS || owner >= 2 ** OWNER_BITS) throw new Error(`the catalogue is too large: part ${part} of ${owner}`);
  return (isCredit ? IS_CREDIT : 0) + owner * 2 ** PART_BITS + part;
}

export function readTarget(target: number): Target {
  return { isCredit: target >= IS_CREDIT, owner: (target >>> PART_BITS) & (2 ** OWNER_BITS - 1), part: target & (2 ** PART_BITS - 1) };
}

/** A phrase that is found by a credit, and the units that must stand right before and after it; 0 for any. */
export interface SourceLedTarget {
  readonly target: number;
  readonly before: number;
  readonly after: number;
  /** True where initials will not do. */
  readonly isFull: boolean;
}

const IS_FULL = 2 ** 16;

export function readSourceLed(numbers: Uint32Array): readonly SourceLedTarget[] {
  return Array.from({ length: numbers.length / 3 }, (_, index) => {
    const [target = 0, before = 0, after = 0] = numbers.subarray(index * 3, index * 3 + 3);
    return { target, before: before % IS_FULL, after, isFull: before >= IS_FULL };
  });
}

/** The last unit of the literal before `{source}`, with IS_FULL, and the first of the one behind. */
function besideSource(phrase: Phrase, exactCase: boolean): readonly [before: number, after: number] {
  const footing = footingOf(phrase);
  const source = phrase.tokens[footing];
  const unitOf = (token: Token | undefined, at: number): number => {
    if (typeof token !== 'string') return 0;
    return (exactCase ? foldLiteral(token) : token).at(at)?.charCodeAt(0) ?? 0;
  };
  const isFull = typeof source === 'object' && source.type === 'source' && source.full;
  return [unitOf(phrase.tokens[footing - 1], -1) + (isFull ? IS_FULL : 0), unitOf(phrase.tokens[footing + 1], 0)];
}

/** Token that the search for a phrase starts from: a literal, or the first `{source}`; -1 where there is neither. */
export function footingOf({ tokens, anchor }: Phrase): number {
  return anchor >= 0 ? anchor : tokens.findIndex((token) => typeof token === 'object' && token.type === 'source');
}

/** The folded literal that a phrase is found by, or null where it has none. */
export function literalOf(phrase: Phrase, exactCase: boolean): string | null {
  const token: Token | undefined = phrase.tokens[footingOf(phrase)];
  if (typeof token !== 'string') return null;
  return exactCase ? foldLiteral(token) : token;
}

const NOTHING = { size: 0, sources: [] };

/** Indexes the markers and the sources that follow the first ones. Throws where there are too many. */
export function indexCatalogue(view: CatalogueView, first: Pick<CatalogueView, 'size' | 'sources'> = NOTHING): CatalogueIndex {
  const literals: IndexLiteral[] = [];
  const targets: number[] = [];
  const sourceLed: number[] = [];
  const wordless: number[] = [];
  const links: number[] = [];
  for (let marker = first.size; marker < view.size; marker += 1) {
    const { zones, exactCase } = view.factsOf(marker);
    if (zones.includes('links')) links.push(marker);
    if (zones.every((zone) => zone === 'links')) continue;
    view.phrasesOf(marker, 'phrases').forEach((phrase, part) => {
      const target = targetOf({ isCredit: false, owner: marker, part });
      const text = literalOf(phrase, exactCase);
      if (text !== null) enter({ text, bounds: boundsOf(phrase) }, target);
      else if (footingOf(phrase) >= 0) sourceLed.push(target, ...besideSource(phrase, exactCase));
      else wordless.push(target);
    });
  }
  for (let source = first.sources.length; source < view.sources.length; source += 1) enterCredits(source);
  const numbers = (list: readonly number[]) => Uint32Array.from(list);
  return {
    tiers: buildTiers(literals),
    targets: numbers(targets),
    sourceLed: numbers(sourceLed),
    wordless: numbers(wordless),
    links: numbers(links),
  };

  function enter(literal: IndexLiteral, target: number): void {
    literals.push(literal);
    targets.push(target);
  }

  function enterCredits(owner: number): void {
    creditsOf(found(view.sources[owner], owner), owner).forEach(({ text }, part) => {
      enter({ text, bounds: BOUND_AT_START | BOUND_AT_END }, targetOf({ isCredit: true, owner, part }));
    });
  }
}

/** A phrase's outermost words are whole words. */
function boundsOf(phrase: Phrase): number {
  const footing = footingOf(phrase);
  return (footing === 0 ? BOUND_AT_START : 0) | (footing === phrase.tokens.length - 1 ? BOUND_AT_END : 0);
}
