// Unicode's stream-safe limit; it keeps normalising linear.
const MARKS_AT_ONCE = 30;
const MARK = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;
const HALF_WIDTH_MARK = /[\uff9e\uff9f]/;
const MANY_MARKS = /\p{M}{31}/u;
// Cheap looks first: western text holds nothing that composes, and only dense scripts have such runs at all.
const MAY_COMPOSE = /[^\t-\u02ff\u2000-\u20bf\u2122\u2212]/;
const LONG_RUNS = /[^\t-\u02ff]{31,}/g;
/** Of each UTF-16 unit: 0 not yet met, 1 no mark, 2 a mark. */
const marks = new Uint8Array(65536);

/** True where a text holds marks that make one letter with what stands before them. Linear, whatever the text. */
export function needsRecomposing(text: string): boolean {
  if (!MAY_COMPOSE.test(text)) return false;
  if (HALF_WIDTH_MARK.test(text)) return true;
  // Normalising itself is quadratic in a run of marks, so such a text never gets there whole.
  if (text.match(LONG_RUNS)?.some((run) => MANY_MARKS.test(run)) === true) return true;
  return text.normalize('NFC') !== text;
}

/** Length in UTF-16 units of the character at `index` with the marks that follow it. */
export function clusterSize(text: string, index: number): number {
  let end = index + (isPair(text, index) ? 2 : 1);
  const limit = Math.min(text.length, end + MARKS_AT_ONCE);
  while (end < limit && isMark(text.charCodeAt(end))) end += 1;
  return end - index;
}

function isMark(code: number): boolean {
  if (code < 0x300) return false;
  if (marks[code] === 0) marks[code] = MARK.test(String.fromCharCode(code)) ? 2 : 1;
  return marks[code] === 2;
}

/** True where a character of two UTF-16 units begins. */
export function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}
