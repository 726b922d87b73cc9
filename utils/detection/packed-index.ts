import { isBetweenWords } from './character-class';
import { type GramLength, hashOfEight, hashOfFour, hashOfThree, hashOfTwo, pairOf, STRIDE } from './gram-hash';

/** Finds tens of thousands of literals in a few passes; built by `buildIndex`, read by `scan`. */
export interface PackedIndex {
  /** By the length of the gram that a literal is found by. */
  readonly tiers: Readonly<Record<GramLength, Tier>>;
  /** The folded literal of an entry. */
  readonly literalOf: (entry: number) => string;
}

/** Grams of one length. All arrays are as long as a power of two (`starts` one more), save `nodes`, which is empty where no literal needs the tier. */
export interface Tier {
  /** A bit for each gram's hash. */
  readonly filter: Uint32Array;
  /** Where in `nodes` each bucket of hashes begins, and one more for the end of the last. */
  readonly starts: Uint32Array;
  /** What `nodeOf` packs: entry, place of the gram in its literal, five more bits of the hash, and where words must end. */
  readonly nodes: Uint32Array;
}

/** What the scan calls for each literal that it finds. */
export type OnHit = (entry: number, start: number) => void;

/** Most literals of an index, and the furthest that a gram may stand in one: as many bits as a node has for them. */
export const MOST_ENTRIES = 2 ** 20;

/** At a literal's beginning or end no word may go on. */
export const BOUND_AT_START = 1;
export const BOUND_AT_END = 2;

/** Packs 20 bits of entry, 5 of place, 5 of hash and 2 of bounds. */
export function nodeOf(entry: number, at: number, hash: number, bounds: number): number {
  return (entry << 12) | (at << 7) | (tagOf(hash) << 2) | bounds;
}

// The top bits chose filter and bucket.
const tagOf = (hash: number): number => (hash ^ (hash >>> 11)) & 31;

/** Shift that leaves of a hash the number of one of `size` places; `size` is a power of two. */
export const shiftFor = (size: number): number => Math.clz32(size) + 1;

/**
 * Calls `onHit` for every place where a literal stands in the folded text, in no useful order.
 * Linear in the text, nearly independent of the number of literals.
 */
export function scan(units: Uint16Array, index: PackedIndex, onHit: OnHit): void {
  const { 2: two, 3: three, 4: four, 8: eight } = index.tiers;
  if (two.nodes.length + three.nodes.length > 0) scanEach(units, index, onHit);
  if (four.nodes.length + eight.nodes.length > 0) scanBlocks(units, index, onHit);
}

/** Looks at every two and every three units. */
function scanEach(units: Uint16Array, { tiers, literalOf }: PackedIndex, onHit: OnHit): void {
  const [twos, threes] = [tiers[2].filter, tiers[3].filter];
  const [shiftOfTwos, shiftOfThrees] = [shiftFor(twos.length * 32), shiftFor(threes.length * 32)];
  let pair = units[0] ?? 0;
  for (let i = 1; i < units.length; i += 1) {
    const unit = units[i] ?? 0;
    const three = hashOfThree(pair, unit);
    pair = pairOf(pair, unit);
    const two = hashOfTwo(pair);
    const bitOfTwo = two >>> shiftOfTwos;
    const bitOfThree = three >>> shiftOfThrees;
    if (((twos[bitOfTwo >>> 5] ?? 0) >>> (bitOfTwo & 31)) & 1) verify(units, tiers[2], literalOf, onHit, two, i - 1);
    if (((threes[bitOfThree >>> 5] ?? 0) >>> (bitOfThree & 31)) & 1) verify(units, tiers[3], literalOf, onHit, three, i - 2);
  }
}

/** Looks at whole blocks of four units, and at pairs of such blocks. */
function scanBlocks(units: Uint16Array, { tiers, literalOf }: PackedIndex, onHit: OnHit): void {
  const [fours, eights] = [tiers[4].filter, tiers[8].filter];
  const [shiftOfFours, shiftOfEights] = [shiftFor(fours.length * 32), shiftFor(eights.length * 32)];
  let before = 0;
  for (let i = STRIDE - 1; i < units.length; i += STRIDE) {
    const four = hashOfFour(pairOf(units[i - 3] ?? 0, units[i - 2] ?? 0), pairOf(units[i - 1] ?? 0, units[i] ?? 0));
    const eight = hashOfEight(before, four);
    const bitOfFour = four >>> shiftOfFours;
    const bitOfEight = eight >>> shiftOfEights;
    if (((fours[bitOfFour >>> 5] ?? 0) >>> (bitOfFour & 31)) & 1) verify(units, tiers[4], literalOf, onHit, four, i - 3);
    if (((eights[bitOfEight >>> 5] ?? 0) >>> (bitOfEight & 31)) & 1) verify(units, tiers[8], literalOf, onHit, eight, i - 7);
    before = four;
  }
}

/** Looks whether one of the literals that a gram at `at` may belong to really stands there. */
function verify(
  units: Uint16Array,
  { starts, nodes }: Tier,
  literalOf: PackedIndex['literalOf'],
  onHit: OnHit,
  hash: number,
  at: number,
): void {
  const bucket = hash >>> shiftFor(starts.length - 1);
  const tag = tagOf(hash);
  const end = starts[bucket + 1] ?? 0;
  for (let i = starts[bucket] ?? 0; i < end; i += 1) {
    const node = nodes[i] ?? 0;
    if (((node >>> 2) & 31) !== tag) continue;
    const start = at - ((node >>> 7) & 31);
    if (start < 0 || (node & BOUND_AT_START && !isBetweenWords(units[start - 1], units[start]))) continue;
    const literal = literalOf(node >>> 12);
    if (!stands(units, literal, start)) continue;
    const last = start + literal.length - 1;
    if (!(node & BOUND_AT_END) || isBetweenWords(units[last], units[last + 1])) onHit(node >>> 12, start);
  }
}

// See `fold`: strings of many kinds come here.
const { charCodeAt } = String.prototype;

function stands(units: Uint16Array, literal: string, start: number): boolean {
  if (start + literal.length > units.length) return false;
  for (let i = 0; i < literal.length; i += 1) if (units[start + i] !== charCodeAt.call(literal, i)) return false;
  return true;
}
