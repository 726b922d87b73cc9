import { chooseGrams, gramLength } from './choose-gram';
import { type GRAMS, hashAt, hashOfEight, hashOfFour, hashOfThree, hashOfTwo, pairOf } from './gram-hash';

/** Finds thousands of literals in one pass; built by `buildIndex`, read by `scan`. */
export interface PackedIndex {
  readonly literals: readonly string[];
  /** Where in its literal the chosen gram starts, and how long it is. */
  readonly gramAt: Uint8Array;
  readonly gramSize: Uint8Array;
  /** First literal of each bucket, plus one; `next` chains the others. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly headShift: number;
  /** By gram length; without bits where no literal needs it. */
  readonly filters: Readonly<Record<GramLength, Filter>>;
}

/** What the scan calls for each literal that it finds. */
export type OnHit = (literal: number, start: number) => void;

type GramLength = (typeof GRAMS)[number];

interface Filter {
  readonly bits: Uint32Array;
  readonly shift: number;
}

// One bit in 32 set: the filter lets 3 % of ordinary text through.
const SPARE_BITS = 5;
// 2^21 bits are 256 KB, about what a core's second cache holds.
const MOST_BITS = 21;
const LEAST_BITS = 10;

/** Builds the index. Literals must be folded; empty ones are never found; equal ones are each found. */
export function buildIndex(literals: readonly string[]): PackedIndex {
  const gramAt = chooseGrams(literals);
  const gramSize = Uint8Array.from(literals, gramLength);
  const filters = { 1: filterFor(1), 2: filterFor(2), 3: filterFor(3), 4: filterFor(4), 8: filterFor(8) };
  const headBits = Math.max(4, Math.ceil(Math.log2(literals.length + 1)) + 1);
  const heads = new Int32Array(2 ** headBits);
  const next = new Int32Array(literals.length);
  literals.forEach((literal, index) => {
    const length = gramSize[index] ?? 0;
    if (length === 0) return;
    const hash = hashAt(literal, gramAt[index] ?? 0, length);
    const { bits, shift } = filters[length as GramLength];
    const bit = hash >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const bucket = hash >>> (32 - headBits);
    next[index] = heads[bucket] ?? 0;
    heads[bucket] = index + 1;
  });
  return { literals, gramAt, gramSize, heads, next, headShift: 32 - headBits, filters };

  function filterFor(length: GramLength): Filter {
    const count = gramSize.reduce((sum, size) => (size === length ? sum + 1 : sum), 0);
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count + 1)) + SPARE_BITS));
    return { bits: new Uint32Array(count === 0 ? 0 : 2 ** (bits - 5)), shift: 32 - bits };
  }
}

/**
 * Calls `onHit` for every place where a literal stands in the folded text, in no useful order.
 * Linear in the text, nearly independent of the number of literals.
 */
export function scan(text: string, index: PackedIndex, onHit: OnHit): void {
  const { 1: one, 2: two, 3: three, 4: four, 8: eight } = index.filters;
  if (one.bits.length > 0) scanUnits(text, index, onHit);
  if (two.bits.length > 0 || three.bits.length > 0) scanShort(text, index, onHit);
  const [bits4, bits8] = [four.bits, eight.bits];
  if (bits4.length === 0 && bits8.length === 0) return;
  const [has4, has8] = [bits4.length > 0, bits8.length > 0];
  let unit = 0;
  let [pair, pair1, pair2] = [0, 0, 0];
  let [hash, hash1, hash2, hash3, hash4] = [0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const before = unit;
    unit = text.charCodeAt(i);
    pair2 = pair1;
    pair1 = pair;
    pair = pairOf(before, unit);
    hash4 = hash3;
    hash3 = hash2;
    hash2 = hash1;
    hash1 = hash;
    hash = hashOfFour(pair2, pair);
    if (has8) {
      const both = hashOfEight(hash4, hash);
      const bit = both >>> eight.shift;
      if (((bits8[bit >>> 5] ?? 0) >>> (bit & 31)) & 1 && i > 6) verify(text, index, both, 8, i - 7, onHit);
    }
    if (has4) {
      const bit = hash >>> four.shift;
      if (((bits4[bit >>> 5] ?? 0) >>> (bit & 31)) & 1 && i > 2) verify(text, index, hash, 4, i - 3, onHit);
    }
  }
}

/** Literals of two and three units: abbreviations, and words of scripts where two signs are a word. */
function scanShort(text: string, index: PackedIndex, onHit: OnHit): void {
  const { 2: two, 3: three } = index.filters;
  const [bits2, bits3] = [two.bits, three.bits];
  const [has2, has3] = [bits2.length > 0, bits3.length > 0];
  let unit = 0;
  let pair = 0;
  for (let i = 0; i < text.length; i += 1) {
    const pair1 = pair;
    const before = unit;
    unit = text.charCodeAt(i);
    pair = pairOf(before, unit);
    if (has3) {
      const hash = hashOfThree(pair1, unit);
      const bit = hash >>> three.shift;
      if (((bits3[bit >>> 5] ?? 0) >>> (bit & 31)) & 1 && i > 1) verify(text, index, hash, 3, i - 2, onHit);
    }
    if (has2) {
      const hash = hashOfTwo(pair);
      const bit = hash >>> two.shift;
      if (((bits2[bit >>> 5] ?? 0) >>> (bit & 31)) & 1 && i > 0) verify(text, index, hash, 2, i - 1, onHit);
    }
  }
}

function scanUnits(text: string, index: PackedIndex, onHit: OnHit): void {
  for (let i = 0; i < text.length; i += 1) verify(text, index, hashOfTwo(text.charCodeAt(i)), 1, i, onHit);
}

function verify(text: string, index: PackedIndex, hash: number, length: number, at: number, onHit: OnHit): void {
  const { literals, gramAt, gramSize, heads, next, headShift } = index;
  for (let entry = heads[hash >>> headShift] ?? 0; entry > 0; entry = next[entry - 1] ?? 0) {
    if (gramSize[entry - 1] !== length) continue;
    const literal = literals[entry - 1] ?? '';
    const start = at - (gramAt[entry - 1] ?? 0);
    if (start >= 0 && text.charCodeAt(start) === literal.charCodeAt(0) && text.startsWith(literal, start)) onHit(entry - 1, start);
  }
}
