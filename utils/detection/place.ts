import { isLowerAt } from './character-class';

/** Longest place and date before a wire's name. */
export const LONGEST_PLACE = 80;

const MOST_WORDS = 14;
const LONGEST_JOINER = 3;
const LONGEST_MONTH = 12;
const JOINERS_IN_A_ROW = 3;
// More than a long place with a date, in scripts that tell no names from other words.
const LONGEST_UNCASED = 40;
const NOT_IN_PLACES = /["!?;<>|=@#*{}…。！？]|[^\d]:|:[^\d]/;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}.'-]+/u;
const OUTER_MARKS = /^[.'-]+|[.'-]+$/g;
const UNCASED = /\p{Lo}/gu;
// d'Avray, al-Quds, s-Hertogenbosch, dell'Orso
const SMALL_PREFIX = /^\p{Ll}{1,5}['.-]\p{Lu}/u;
const NUMBER = /^\p{N}/u;
const LETTER = /\p{L}/u;

type Kind = 'name' | 'number' | 'joiner' | 'lower';

/**
 * True where a text can be the place, and perhaps date, of a dateline: words begin upper case, with a digit or in a script without
 * cases; up to three short words may join them; a longer lower-case word stands only beside a number (`25 ноября`, `10 abr`).
 */
export function isPlace(text: string): boolean {
  if (text.length > LONGEST_PLACE || NOT_IN_PLACES.test(text)) return false;
  const words = wordsOf(text);
  if (words.length > MOST_WORDS || (text.match(UNCASED)?.length ?? 0) > LONGEST_UNCASED) return false;
  const kinds = words.map(kindOf);
  if (kinds[0] !== 'name' && kinds[0] !== 'number') return false;
  if (!words.some((word, index) => kinds[index] === 'name' && LETTER.test(word))) return false;
  return kinds.every((kind, index) => isAllowed(kind, index, kinds, words));
}

/** True where a text can be a date or time: a number, and words as in `isPlace` around it (`tirsdag den 3. marts`). */
export function isDate(text: string): boolean {
  const words = wordsOf(text);
  const kinds = words.map(kindOf);
  if (!/\d/.test(text)) return false;
  return kinds.every(
    (kind, index) => isAllowed(kind, index, kinds, words) || (kinds[index + 1] === 'joiner' && kinds[index + 2] === 'number'),
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(BETWEEN_WORDS)
    .map((word) => word.replace(OUTER_MARKS, ''))
    .filter((word) => word !== '');
}

function kindOf(word: string): Kind {
  if (NUMBER.test(word)) return 'number';
  if (!isLowerAt(word, 0) || SMALL_PREFIX.test(word)) return 'name';
  return word.length <= LONGEST_JOINER ? 'joiner' : 'lower';
}

function isAllowed(kind: Kind, index: number, kinds: readonly Kind[], words: readonly string[]): boolean {
  if (kind === 'name' || kind === 'number') return true;
  if ((words[index]?.length ?? 0) <= LONGEST_MONTH && isBesideNumber(index, kinds)) return true;
  if (kind === 'lower') return false;
  const next = kinds.findIndex((other, at) => at > index && other !== 'joiner');
  const before = kinds.findLastIndex((other, at) => at < index && other !== 'joiner');
  return next > 0 && next - before - 1 <= JOINERS_IN_A_ROW;
}

function isBesideNumber(index: number, kinds: readonly Kind[]): boolean {
  const [before, after] = [kinds[index - 1], kinds[index + 1]];
  if (before === 'number' || after === 'number') return true;
  // 3 de abril
  return before === 'joiner' && kinds[index - 2] === 'number';
}
