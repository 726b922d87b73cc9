const WORD = 1;
const SPACED = 2;
const LOWER = 4;
const KNOWN = 128;

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const LOWER_CASE = /\p{Ll}/u;
const ASCII = /[\0-\x7f]/;
/** Scripts that write words without spaces, or (Hangul) hang particles on them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}々ー]/u;

const LAST_UNIT = 0xffff;
const classes = new Uint8Array(LAST_UNIT + 1);

function classOf(code: number): number {
  const known = classes[code] ?? 0;
  return known !== 0 || !(code <= LAST_UNIT) ? known : learn(code);
}

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  if (ASCII.test(unit)) return classOfAscii(code, unit);
  let found = KNOWN;
  if (WORD_CHARACTER.test(unit)) found |= UNSPACED.test(unit) ? WORD : WORD | SPACED;
  if (LOWER_CASE.test(unit)) found |= LOWER;
  classes[code] = found;
  return found;
}

// The property tables are slow to set up, and plain text needs none of them.
function classOfAscii(code: number, unit: string): number {
  const found = KNOWN | (/[0-9a-z]/i.test(unit) ? WORD | SPACED : 0) | (/[a-z]/.test(unit) ? LOWER : 0);
  classes[code] = found;
  return found;
}

/** True for letters, marks and digits; false for punctuation, white space, emoji and outside the text. */
export function isWordAt(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & WORD) !== 0;
}

/** True for letters that have an upper case and stand in the lower. */
export function isLowerAt(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & LOWER) !== 0;
}

/** True for UTF-16 units of words that are written with spaces between them: no such word is cut in two. */
export function isSpaced(unit: number): boolean {
  return (classOf(unit) & SPACED) !== 0;
}

/** True for UTF-16 units of words that are written without spaces between them. */
export function isUnspaced(unit: number): boolean {
  return (classOf(unit) & (WORD | SPACED)) === WORD;
}

export function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** True where no word of a spaced script is cut in two between `index - 1` and `index`. */
export function isBoundary(text: string, index: number): boolean {
  return isBetweenWords(text.charCodeAt(index - 1), text.charCodeAt(index));
}

/** The same for two neighbouring UTF-16 units; undefined or no number stands for the text's end. */
export function isBetweenWords(before: number | undefined, after: number | undefined): boolean {
  return (classOf(before ?? Number.NaN) & SPACED) === 0 || (classOf(after ?? Number.NaN) & SPACED) === 0;
}
