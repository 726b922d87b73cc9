const DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f\u2033\u05f4\u02ee\u275d\u275e\u2e42';
const SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u05f3`\u00b4\u02b9\u02bb\u02bc\u02bd\u055a\u275b\u275c";
// \p{Pd} holds most dashes, but also the wave dashes of Japanese, which stand for ranges.
const DASH = /[\p{Pd}\u2212\u2043\u2500\u2501\u2796\u02d7]/u;
const WAVE_DASHES = '\u301c\u3030\u30a0';
const LINE_BREAK = /[\n\u2028\u2029]/;
const SPACE = /[\s\u0085]/u;
// What has no width, control characters, tatweel, and the vowel points that Arabic and Hebrew writers leave out.
const DROPPED =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\u200e\u200f\u202a-\u202e\ufeff\u061c\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/u;
const DIGIT = /\p{Nd}/u;
const GREEK = /[\u0370-\u03ff\u1f00-\u1fff]/;
const MARKS = /\p{M}/gu;

/** Letters that one word is written with or without: capitals drop the accent, or writers use either. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ё: 'е',
  Ё: 'Е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};

/** Lower case of one UTF-16 unit, always one unit: both Turkish i's are `i`, both sigmas `σ`. */
export function lowerUnit(unit: string): string {
  if (unit === 'İ' || unit === 'ı') return 'i';
  if (unit === 'ς') return 'σ';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

function digitValue(code: number): number {
  let zero = code;
  // Every script's ten digits follow each other and start at zero.
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

function foldNormal(character: string): string {
  if (LINE_BREAK.test(character)) return '\n';
  if (DOUBLE_QUOTES.includes(character)) return '"';
  if (SINGLE_QUOTES.includes(character)) return "'";
  if (DASH.test(character) && !WAVE_DASHES.includes(character)) return '-';
  if (character !== '\ufeff' && SPACE.test(character)) return ' ';
  if (DROPPED.test(character)) return '';
  if (GREEK.test(character)) return character.normalize('NFD').replace(MARKS, '').normalize('NFC');
  if (DIGIT.test(character)) return String(digitValue(character.codePointAt(0) ?? 0));
  return SAME_LETTER[character] ?? character;
}

/**
 * One character (or one cluster of a letter and its marks) after folding, case kept.
 * The result may be empty (dropped) or longer than what went in (`…`, `㈱`).
 */
export function foldCharacter(character: string): string {
  const own = foldNormal(character);
  if (own !== character) return own;
  return Array.from(character.normalize('NFKC'), foldNormal).join('');
}
