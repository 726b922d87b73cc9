// Unicode's stream-safe limit; it keeps normalising linear.
const MARKS_AT_ONCE = 30;
// Signs that make one character with the one before them: marks, vowels and finals of Hangul, half-width voicing signs.
const MARK = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;
/**
 * Marks that compose with a letter though they stand still in canonical order (Unicode's combining class 0): vowel signs of Indic
 * scripts that are written in two pieces, and Hangul's vowels and finals.
 */
const COMPOSING =
  /[\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1160-\u11ff\u1b35\uff9e\uff9f]/;
/** Marks of the lowest and the highest combining class: what moves around them has a class of its own. */
const LOWEST = '\u0334';
const HIGHEST = '\u0345';

const UNKNOWN = 0;
const LETTER = 1;
const STILL = 2;
const ACTIVE = 3;
/** Of each UTF-16 unit whether it is a mark, and one that normalising may merge or move. */
const kinds = new Uint8Array(65536);

/** First unit that can be a mark. */
const FIRST_MARK = 0x300;

/** True for marks that make another character of the one before them, or change places with other marks. */
export function isActiveMark(code: number): boolean {
  return kindOf(code) === ACTIVE;
}

/** Index of the letter that the mark at `index` stands on, not before `floor`. */
export function baseOf(text: string, index: number, floor: number): number {
  let base = index;
  while (base > floor && kindOf(text.charCodeAt(base)) > LETTER) base -= 1;
  return base > floor && isPair(text, base - 1) ? base - 1 : base;
}

/**
 * Length in UTF-16 units of what must be normalised together at `index`: a character with the marks on it where one of these is active,
 * else one character.
 */
export function clusterSize(text: string, index: number): number {
  const letter = isPair(text, index) ? 2 : 1;
  let end = index + letter;
  if (kindOf(text.charCodeAt(end)) <= LETTER) return letter;
  let isActive = false;
  const limit = Math.min(text.length, end + MARKS_AT_ONCE);
  for (; end < limit; end += 1) {
    const kind = kindOf(text.charCodeAt(end));
    if (kind <= LETTER) break;
    isActive ||= kind === ACTIVE;
  }
  return isActive ? end - index : letter;
}

/** True where a character of two UTF-16 units begins. */
export function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}

function kindOf(code: number): number {
  // Not a number (past the end) is below nothing, and no mark.
  if (!(code >= FIRST_MARK)) return LETTER;
  const known = kinds[code] ?? LETTER;
  if (known !== UNKNOWN) return known;
  const unit = String.fromCharCode(code);
  const kind = !MARK.test(unit) ? LETTER : COMPOSING.test(unit) || moves(unit) ? ACTIVE : STILL;
  kinds[code] = kind;
  return kind;
}

function moves(mark: string): boolean {
  return (mark + LOWEST).normalize('NFD') !== mark + LOWEST || (HIGHEST + mark).normalize('NFD') !== HIGHEST + mark || mark === LOWEST;
}
