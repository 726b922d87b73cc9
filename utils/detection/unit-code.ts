import { isSpaced, isUnspaced } from './character-class';

/**
 * What the scan sees of a UTF-16 unit: eight bits, four of which fit one number. Up to 127 for units of spaced words, a number of its own
 * for each of a–z and 0–9; BOUNDARY and more for all others, beside which a word may begin or end.
 */
export const BOUNDARY = 0x80;
/**
 * Beside BOUNDARY: where the units themselves are to be looked at. Letters of unspaced scripts, of which two may be a whole literal,
 * and the mark that end marks are made of: their codes would be those of any words and spaces.
 */
const CLOSER = 0x40;

/** What units beside words are told apart by. */
const DETAILS = 0x3f;
/** `###` */
const END_MARK = 0x23;
const MIX = 0x9e3779b1;

/** A text as it is scanned. */
export interface CodedText {
  readonly units: Uint16Array;
  /** The codes of four units each, as `blockOf` has them, at least to the text's end; what is missing of the last four is BOUNDARY. */
  readonly blocks: Uint32Array;
}

/** By unit, 0 where none was asked for yet: the property tables behind it are slow. `codeOf` fills it. */
export const CODES = new Uint8Array(0x10000);

/** The code of a unit; never 0. */
export function codeOf(unit: number): number {
  const known = CODES[unit] ?? 0;
  if (known !== 0) return known;
  const isClose = isUnspaced(unit) || unit === END_MARK;
  CODES[unit] = isSpaced(unit) ? spacedCode(unit) : BOUNDARY | (unit & DETAILS) | (isClose ? CLOSER : 0);
  return CODES[unit] ?? 0;
}

/** True of the codes of units that are to be looked at themselves. */
export function isCloser(code: number): boolean {
  return code >= (BOUNDARY | CLOSER);
}

/** True where one of a block's codes is. */
export function hasCloser(block: number): boolean {
  return (block & (block << 1) & 0x80808080) !== 0;
}

// 0 would be a letter that a missing one is taken for.
const spacedCode = (unit: number): number => (unit < BOUNDARY ? unit : Math.imul(unit, MIX) >>> 25 || 1);

/** Units of a block. */
export const BLOCK = 4;

/** Four codes in one number, the first in its lowest bits. */
export function blockOf(first: number, second: number, third: number, fourth: number): number {
  return first | (second << 8) | (third << 16) | (fourth << 24);
}

/** A block in which everything that a word may end beside is the same BOUNDARY. */
export function blur(block: number): number {
  const boundaries = (block >>> 7) & 0x01010101;
  return block & ~((boundaries << 7) - boundaries);
}
