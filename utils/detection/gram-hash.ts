/** Lengths of the pieces of literals that the index looks for. */
export type GramLength = 2 | 3 | 4 | 8;

/** Longer grams are looked for at every fourth place only: of a literal, four in a row are known, and one of them stands at such a place. */
export const STRIDE = 4;

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;

/** Two UTF-16 units in one number; of a pair and a unit, the pair's second and the unit. */
export function pairOf(before: number, unit: number): number {
  return (before << 16) | unit;
}

// Top bits are the good ones.
export function hashOfTwo(pair: number): number {
  return Math.imul(pair ^ (pair >>> 15), SECOND);
}

export function hashOfThree(pair: number, third: number): number {
  return Math.imul(Math.imul(pair, FIRST) ^ third, THIRD);
}

export function hashOfFour(first: number, second: number): number {
  const mixed = Math.imul(first, FIRST) ^ Math.imul(second, SECOND);
  return Math.imul(mixed ^ (mixed >>> 15), THIRD);
}

export function hashOfEight(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), SECOND) ^ second;
}

/** Hash of the gram of a literal that starts at `at`. */
export function hashAt(literal: string, at: number, length: GramLength): number {
  if (length === 8) return hashOfEight(hashAt(literal, at, 4), hashAt(literal, at + 4, 4));
  const pair = pairOf(literal.charCodeAt(at), literal.charCodeAt(at + 1));
  if (length === 2) return hashOfTwo(pair);
  if (length === 3) return hashOfThree(pair, literal.charCodeAt(at + 2));
  return hashOfFour(pair, pairOf(literal.charCodeAt(at + 2), literal.charCodeAt(at + 3)));
}
