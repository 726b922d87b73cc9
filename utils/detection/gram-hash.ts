/** Lengths of the pieces of literals that the index looks for. */
export type GramLength = 2 | 3 | 4 | 8;

/** Longer grams are looked for at every fourth place only: of a literal, four in a row are known, and one of them stands at such a place. */
export const STRIDE = 4;

const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;

// Top bits are the good ones.
export function hashOfTwo(first: number, second: number): number {
  return Math.imul((first << 16) ^ (first >>> 3) ^ second, SECOND);
}

export function hashOfThree(first: number, second: number, third: number): number {
  return Math.imul(Math.imul((first << 16) | second, FIRST) ^ third, THIRD);
}

export function hashOfFour(first: number, second: number, third: number, fourth: number): number {
  const mixed = Math.imul((first << 16) | second, FIRST) ^ Math.imul((third << 16) | fourth, SECOND);
  return Math.imul(mixed ^ (mixed >>> 15), THIRD);
}

export function hashOfEight(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), SECOND) ^ second;
}

/** Hash of the gram of a literal that starts at `at`. */
export function hashAt(literal: string, at: number, length: GramLength): number {
  const unit = (index: number): number => literal.charCodeAt(at + index);
  if (length === 2) return hashOfTwo(unit(0), unit(1));
  if (length === 3) return hashOfThree(unit(0), unit(1), unit(2));
  if (length === 4) return hashOfFour(unit(0), unit(1), unit(2), unit(3));
  return hashOfEight(hashAt(literal, at, 4), hashAt(literal, at + 4, 4));
}
