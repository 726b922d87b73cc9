import { isLowerAt, isWordAt } from './character-class';

// What stands before and in the first bracket: "Berlin (dpa", "МОСКВА, 25 ноября. /ТАСС"
const BRACKETED = /^([^([/（［]*)[([/（［]\s*([\p{L}\p{N}.]+)/u;
const INITIAL = /(?<![\p{L}\p{M}\p{N}])\p{L}/gu;
const CAPITAL = /\p{Lu}/u;
const CAPITAL_IN_WORD = /^[^\s,.;:]*\p{Lu}/u;
// "Berlin (dpa) -", "/TASS/.", "(EFE):"; not "Paris, France | AFP | Friday", where a date follows.
const CLOSED = /[)\]）］】/\-–—:.]\s*$/;
const APOSTROPHE = /['’‘]/;
const MARKS = /\p{M}/gu;
const SHORTEST_INITIALS = 2;

/**
 * False where what looks like an agency's dateline is something else: an abbreviation beside the words that it stands for ("American
 * Psychological Association (APA) -"), or a sentence that goes on in the lower case ("Der Verband (APA) - ein Verein").
 */
export function isDateline(text: string, start: number, end: number): boolean {
  const dateline = text.slice(start, end);
  return !isExplained(dateline) && (!CLOSED.test(dateline) || beginsSentence(text, end));
}

/** True where the name in brackets is made of the initials of the words before it, with or without the short words among them. */
function isExplained(dateline: string): boolean {
  const [, place = '', name = ''] = BRACKETED.exec(dateline) ?? [];
  const short = name.replaceAll('.', '');
  if (short.length < SHORTEST_INITIALS) return false;
  const initials = place.match(INITIAL) ?? [];
  const capitals = initials.filter((letter) => CAPITAL.test(letter));
  return [initials, capitals].some((letters) => plain(letters.join('')).endsWith(plain(short)));
}

/** Á is A to an abbreviation. */
const plain = (letters: string): string => letters.normalize('NFD').replace(MARKS, '').toLowerCase();

/** A word in the lower case goes on with a sentence, unless it holds a capital or lost its beginning: "iPhone", "dm-Chef", "'s Werelds". */
function beginsSentence(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && !isWordAt(text, at) && text.charAt(at) !== '\n') at += 1;
  return !isLowerAt(text, at) || APOSTROPHE.test(text.charAt(at - 1)) || CAPITAL_IN_WORD.test(text.slice(at));
}
