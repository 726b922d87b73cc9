import { blockOf, blur } from './unit-code';

/**
 * Lengths of the pieces of literals that the index looks for. Eights are pairs of blocks and fours are windows, both of codes; threes and
 * twos are of the units themselves.
 */
export type GramLength = 2 | 3 | 4 | 8;

/** At every how many-th place grams are looked for: of so many in a row, one stands at such a place. */
export const STRIDE: Readonly<Record<GramLength, number>> = { 2: 1, 3: 1, 4: 2, 8: 4 };

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;

/** Two UTF-16 units in one number; of a pair and a unit, the pair's second and the unit. */
export function pairOf(before: number, unit: number): number {
  return (before << 16) | unit;
}

// Of all hashes the top bits are the good ones.
export function hashOfTwo(pair: number): number {
  return Math.imul(pair ^ (pair >>> 15), SECOND);
}

export function hashOfThree(pair: number, third: number): number {
  return Math.imul(Math.imul(pair, FIRST) ^ third, THIRD);
}

/** Of two blocks. */
export function hashOfEight(first: number, second: number): number {
  return Math.imul(Math.imul(first, FIRST) ^ second, THIRD);
}

/** Of a window. */
export function hashOfFour(window: number): number {
  return Math.imul(window ^ (window >>> 15), THIRD);
}

/**
 * Four codes as literals are found by them: a boundary is any boundary, but the third code says which, lest `###` be found
 * wherever three marks follow each other.
 */
export function windowOf(block: number): number {
  return blur(block & ~THIRD_CODE) | (block & THIRD_CODE);
}

const THIRD_CODE = 0xff0000;

/** Four codes that start at `at`. */
export function blockAt(codes: readonly number[], at: number): number {
  return blockOf(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0, codes[at + 3] ?? 0);
}
