import { isSpaced, isUnspaced } from './character-class';

/**
 * What the scan sees of a UTF-16 unit: eight bits, four of which fit one number. Up to 127 for units of spaced words, a number of its own
 * for each of a–z and 0–9; BOUNDARY and more for all others, beside which a word may begin or end.
 */
export const BOUNDARY = 0x80;
/**
 * Above the eight bits: where the units themselves are to be looked at. Letters of unspaced scripts, of which two may be a whole literal,
 * and the mark that end marks are made of: their codes would be those of any words and spaces.
 */
export const CLOSER = 0x100;
/** Above the eight bits: not asked for yet. */
export const UNKNOWN = 0x200;

/** What units beside words are told apart by. */
const DETAILS = 0x3f;
/** Keeps letters of unspaced scripts apart from marks, or literals of marks would seem to stand all over their texts. */
const LETTER = 0x40;
/** `###` */
const END_MARK = 0x23;
const MIX = 0x9e3779b1;

/** By unit; it starts empty, since the property tables behind it are slow. `codeOf` fills it. */
export const CODES = new Uint16Array(0x10000).fill(UNKNOWN);

/** The code of a unit, with CLOSER. */
export function codeOf(unit: number): number {
  const known = CODES[unit] ?? 0;
  if (known !== UNKNOWN) return known;
  const code = isSpaced(unit) ? spacedCode(unit) : BOUNDARY | (unit & DETAILS) | (isUnspaced(unit) ? LETTER : 0);
  const isClose = isUnspaced(unit) || unit === END_MARK;
  CODES[unit] = code | (isClose ? CLOSER : 0);
  return CODES[unit] ?? 0;
}

// 0 would be a letter that a missing one is taken for.
const spacedCode = (unit: number): number => (unit < BOUNDARY ? unit : Math.imul(unit, MIX) >>> 25 || 1);

/** Four codes in one number, the first in its lowest bits. */
export function blockOf(first: number, second: number, third: number, fourth: number): number {
  return (first & 0xff) | ((second & 0xff) << 8) | ((third & 0xff) << 16) | ((fourth & 0xff) << 24);
}

/** A block in which everything that a word may end beside is the same BOUNDARY. */
export function blur(block: number): number {
  const boundaries = (block >>> 7) & 0x01010101;
  return block & ~((boundaries << 7) - boundaries);
}
