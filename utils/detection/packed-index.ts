import { hashOfEight, hashOfFour, hashOfThree, hashOfTwo, pairOf } from './gram-hash';
import { BLOCK, BOUNDARY, blockOf, blur, type CodedText, codeOf, hasCloser } from './unit-code';

/** Finds tens of thousands of literals in one pass; built by `buildIndex`, read by `scan`. */
export interface PackedIndex {
  readonly tiers: Readonly<Record<TierName, Tier>>;
  /** The folded literal of an entry. */
  readonly literalOf: (entry: number) => string;
}

/**
 * By what grams literals are found. `twos` and `threes` are looked for where a code says so (`isCloser`), `anyTwos` everywhere: hardly any
 * literal needs them.
 */
export type TierName = 'anyTwos' | 'twos' | 'threes' | 'fours' | 'eights';

/** Grams of one kind. `filter` is as long as a power of two, `starts` one more; `nodes` is empty where no literal needs the tier. */
export interface Tier {
  /** Two bits for each gram, `bitsOf` its hash in the word that the hash leads to. */
  readonly filter: Uint32Array;
  /** Where in `nodes` each bucket of hashes begins, and one more for the end of the last. */
  readonly starts: Uint32Array;
  /** What `nodeOf` packs: entry, place of the gram in its literal, five more bits of the hash, and where words must end. */
  readonly nodes: Uint32Array;
  /** For each node of the fours, what `besideOf` says of its literal; empty in other tiers. */
  readonly besides: Uint32Array;
}

/** What the scan calls for each literal that it finds. */
export type OnHit = (entry: number, start: number) => void;

/** Most literals of an index: as many as a node has bits for. */
export const MOST_ENTRIES = 2 ** 20;

/** At a literal's beginning or end no word may go on. */
export const BOUND_AT_START = 1;
export const BOUND_AT_END = 2;

/** Furthest that a gram may begin before its literal: a window may take up one unit before a boundary. */
const MOST_BEFORE = 2;

/** Packs 20 bits of entry, 5 of place, 5 of hash and 2 of bounds. */
export function nodeOf(entry: number, at: number, hash: number, bounds: number): number {
  return (entry << 12) | ((at + MOST_BEFORE) << 7) | (tagOf(hash) << 2) | bounds;
}

// The top bits chose filter and bucket.
const tagOf = (hash: number): number => (hash ^ (hash >>> 11)) & 31;

/** Two bits of a filter's word. */
export const bitsOf = (hash: number): number => (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));

/** Shift that leaves of a hash the number of one of `size` places; `size` is a power of two, at least 2. */
export const shiftFor = (size: number): number => Math.clz32(size) + 1;

const NO_WORDS = blockOf(BOUNDARY, BOUNDARY, BOUNDARY, BOUNDARY);

/**
 * Calls `onHit` for every place where a literal stands in the folded text, in no useful order.
 * Linear in the text, nearly independent of the number of literals.
 *
 * It reads four units at a time. By their codes it asks for the eight units that end there, and for the four that end there or two units
 * before; any literal of five units, boundaries counted, is met that way. Shorter words of unspaced scripts are looked for where such scripts are.
 */
export function scan({ units, blocks }: CodedText, index: PackedIndex, onHit: OnHit): void {
  const { anyTwos, twos, threes, fours, eights } = index.tiers;
  if (anyTwos.nodes.length > 0) lookAtTwos(units, index, anyTwos, onHit, 0, units.length);
  const [filterOfFours, filterOfEights] = [fours.filter, eights.filter];
  const [shiftOfFours, shiftOfEights] = [shiftFor(filterOfFours.length), shiftFor(filterOfEights.length)];
  // The block before this one, as a window, and it and the one before it blurred.
  let before = NO_WORDS;
  let blurredBefore = NO_WORDS;
  let blurredEarlier = NO_WORDS;
  let windowBefore = NO_WORDS;
  let lookedTo = 0;
  const size = Math.ceil(units.length / BLOCK);
  // Goes over the text's end, since boundaries there count and windows are looked at once it is known what follows them.
  for (let n = 0; n <= size; n += 1) {
    const i = n * BLOCK;
    const block = n < size ? (blocks[n] ?? 0) : NO_WORDS;
    if (hasCloser(block) && i >= lookedTo) {
      const from = Math.max(lookedTo, i - 2);
      let end = n + 1;
      while (end < size && hasCloser(blocks[end] ?? 0)) end += 1;
      lookedTo = end * BLOCK;
      lookAtTwos(units, index, twos, onHit, from, lookedTo);
      lookAtThrees(units, index, threes, onHit, from, lookedTo);
    }
    const hash = hashOfEight(before, block);
    if (passes(filterOfEights[hash >>> shiftOfEights] ?? 0, hash)) verify(units, index, eights, onHit, hash, i - BLOCK, 0);

    const blurred = blur(block);
    const hashBefore = hashOfFour(windowBefore);
    if (passes(filterOfFours[hashBefore >>> shiftOfFours] ?? 0, hashBefore))
      verify(units, index, fours, onHit, hashBefore, i - BLOCK, besideOf(blurredEarlier, blurred));

    // `windowOf`, by what blurring took from the whole block.
    const taken = block ^ blurred;
    const across = (blurredBefore >>> 16) | ((blurred ^ (taken & 0xff)) << 16);
    const hashAcross = hashOfFour(across);
    if (passes(filterOfFours[hashAcross >>> shiftOfFours] ?? 0, hashAcross))
      verify(units, index, fours, onHit, hashAcross, i - 2, besideOf(blurredBefore << 16, blurred >>> 16));

    windowBefore = blurred ^ (taken & 0xff0000);
    blurredEarlier = blurredBefore;
    blurredBefore = blurred;
    before = block;
  }
}

/** Looks at every two units that begin between `from` and `to`. */
function lookAtTwos(units: Uint16Array, index: PackedIndex, tier: Tier, onHit: OnHit, from: number, to: number): void {
  const { filter } = tier;
  const shift = shiftFor(filter.length);
  const end = Math.min(to, units.length - 1);
  for (let i = from; i < end; i += 1) {
    const hash = hashOfTwo(pairOf(units[i] ?? 0, units[i + 1] ?? 0));
    if (passes(filter[hash >>> shift] ?? 0, hash)) verify(units, index, tier, onHit, hash, i, 0);
  }
}

/** Looks at every three units that begin between `from` and `to`. */
function lookAtThrees(units: Uint16Array, index: PackedIndex, tier: Tier, onHit: OnHit, from: number, to: number): void {
  const { filter } = tier;
  const shift = shiftFor(filter.length);
  const end = Math.min(to, units.length - 2);
  for (let i = from; i < end; i += 1) {
    const hash = hashOfThree(pairOf(units[i] ?? 0, units[i + 1] ?? 0), units[i + 2] ?? 0);
    if (passes(filter[hash >>> shift] ?? 0, hash)) verify(units, index, tier, onHit, hash, i, 0);
  }
}

/** True where a filter's word has both bits of a hash. */
function passes(word: number, hash: number): boolean {
  return ((word >>> (hash >>> 5)) & (word >>> (hash >>> 10)) & 1) !== 0;
}

/** Looks whether one of the literals that a gram at `at` may belong to really stands there. */
function verify(
  units: Uint16Array,
  { literalOf }: PackedIndex,
  { starts, nodes, besides }: Tier,
  onHit: OnHit,
  hash: number,
  at: number,
  beside: number,
): void {
  const bucket = hash >>> shiftFor(starts.length - 1);
  const tag = tagOf(hash);
  const end = starts[bucket + 1] ?? 0;
  for (let i = starts[bucket] ?? 0; i < end; i += 1) {
    const node = nodes[i] ?? 0;
    // Both at once: which of the two fails no processor can foresee.
    if ((((node >>> 2) & 31) ^ tag) | misfit(beside, i < besides.length ? (besides[i] ?? 0) : 0)) continue;
    const start = at - ((node >>> 7) & 31) + MOST_BEFORE;
    const literal = literalOf(node >>> 12);
    if (stands(units, literal, start) && keepsBounds(units, start, start + literal.length, node)) onHit(node >>> 12, start);
  }
}

/** True where no word of a spaced script is cut in two at an end that is bound. */
function keepsBounds(units: Uint16Array, start: number, end: number, bounds: number): boolean {
  if (bounds & BOUND_AT_START && !isBoundary(units, start)) return false;
  return !(bounds & BOUND_AT_END) || isBoundary(units, end);
}

// What is missing before the first unit and behind the last is a boundary, too.
function isBoundary(units: Uint16Array, at: number): boolean {
  return ((codeOf(units[at - 1] ?? 0) | codeOf(units[at] ?? 0)) & BOUNDARY) !== 0;
}

/** The two codes right before a window and the two right behind it, from the end of one blurred block and the beginning of another. */
export function besideOf(before: number, behind: number): number {
  return (before & ~0xffff) | (behind & 0xffff);
}

/** 0 where all codes that are wanted are there; no code is 0, which stands for any. */
function misfit(found: number, wanted: number): number {
  const known = ((((wanted & 0x7f7f7f7f) + 0x7f7f7f7f) | wanted) >>> 7) & 0x01010101;
  return (found ^ wanted) & ((known << 8) - known);
}

// See `fold`: strings of many kinds come here.
const { charCodeAt } = String.prototype;

function stands(units: Uint16Array, literal: string, start: number): boolean {
  if (start < 0 || start + literal.length > units.length) return false;
  for (let i = 0; i < literal.length; i += 1) if (units[start + i] !== charCodeAt.call(literal, i)) return false;
  return true;
}
