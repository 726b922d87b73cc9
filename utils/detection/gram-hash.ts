/** Lengths of the pieces of literals that the index looks for: of each literal the longest that fits. */
export const GRAMS = [1, 2, 3, 4, 8] as const;

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;

/** Two UTF-16 units in one number. */
export function pairOf(before: number, unit: number): number {
  return (before << 16) | unit;
}

// Each tier has its own mixing, so that tiers can share one table. Top bits are the good ones.
export function hashOfTwo(pair: number): number {
  return Math.imul(pair ^ (pair >>> 15), SECOND);
}

export function hashOfThree(pair: number, unit: number): number {
  return Math.imul(pair ^ (pair >>> 13), FIRST) ^ Math.imul(unit + 1, THIRD);
}

export function hashOfFour(first: number, second: number): number {
  const mixed = Math.imul(first, FIRST) ^ Math.imul(second ^ (second >>> 15), SECOND);
  return Math.imul(mixed ^ (mixed >>> 15), THIRD);
}

export function hashOfEight(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), SECOND) ^ second;
}

/** Hash of the gram of a literal that starts at `at`; its length is one of GRAMS. */
export function hashAt(literal: string, at: number, length: number): number {
  if (length === 8) return hashOfEight(hashAt(literal, at, 4), hashAt(literal, at + 4, 4));
  const last = at + length - 1;
  const pair = pairOf(length > 1 ? literal.charCodeAt(last - 1) : 0, literal.charCodeAt(last));
  if (length <= 2) return hashOfTwo(pair);
  const first = pairOf(literal.charCodeAt(at), literal.charCodeAt(at + 1));
  return length === 3 ? hashOfThree(first, literal.charCodeAt(last)) : hashOfFour(first, pair);
}
