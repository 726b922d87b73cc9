import type { Token } from './catalogue';
import { isBoundary, isDigitAt, isWordAt } from './character-class';
import { isDate, isPlace, LONGEST_PLACE } from './place';
import type { Line, TextView } from './text-view';

export type Slot = Extract<Token, { type: 'slot' }>['slot'];

const LONGEST_NAME = 80;
const LONGEST_DATE = 40;
const SHORTEST_DATE = 3;
const LONGEST_NUMBER = 24;
const LONGEST_DASH = 40;
const SEPARATORS = ".,' ٬·";
// A point ends a sentence unless it may belong to an abbreviation: "Co.", or "St." at the beginning.
const SENTENCE_END = /[。！？]|[.!?](?= |$)/g;
const ABBREVIATION = /(?:^|[ .])\p{L}{1,2}$|^\p{L}{3}$/u;

// "Originally published on June 5, 2013" and "at 2:05 p.m." name no outlet.
const DATED = /(?:^|[ ,])(?:19|20)\d\d\b|\d:\d\d/;

/** Where a slot may end that starts at `from`, best first. `last` tells that no token follows. */
export function slotEnds(slot: Slot, view: TextView, line: Line, from: number, last: boolean): readonly number[] {
  const { text } = view;
  if (slot === 'dash') return dashEnd(text, line, from, last);
  if (slot === 'sep') return from < line.end && SEPARATORS.includes(text.charAt(from)) ? [from + 1, from] : [from];
  if (slot === 'number') return isDigitAt(text, from - 1) ? [] : numberSpan(text, line, from, 1);
  const limit = Math.min(line.end, from + (slot === 'date' ? LONGEST_DATE : LONGEST_NAME));
  const ends: number[] = [];
  for (let end = from + 1; end <= limit; end += 1) {
    if (isBoundary(text, end) && text.charCodeAt(end - 1) !== 32 && fits(slot, view, from, end)) ends.push(end);
  }
  if (!last) return ends;
  if (slot === 'city') return ends.reverse();
  if (slot === 'date') return datesFirst(text, ends);
  const whole = sentenceEnds(text.slice(from, limit), from, limit === line.end).filter((end) => fits(slot, view, from, end));
  return whole.concat(ends.slice(-1));
}

/** Where a slot may start that ends at `to`, best first. `first` tells that no token precedes. */
export function slotStarts(slot: Slot, view: TextView, line: Line, to: number, first: boolean): readonly number[] {
  const { text } = view;
  if (slot === 'dash') return dashStart(text, line, to, first);
  if (slot === 'sep') return to > line.start && SEPARATORS.includes(text.charAt(to - 1)) ? [to - 1, to] : [to];
  if (slot === 'number') return isDigitAt(text, to) ? [] : numberSpan(text, line, to, -1);
  const limit = Math.max(line.start, to - (slot === 'date' ? LONGEST_DATE : LONGEST_NAME));
  const starts: number[] = [];
  for (let start = to - 1; start >= limit; start -= 1) {
    if (isBoundary(text, start) && text.charCodeAt(start) !== 32 && fits(slot, view, start, to)) starts.push(start);
  }
  return first && slot !== 'date' ? starts.reverse() : starts;
}

function fits(slot: Slot, view: TextView, from: number, to: number): boolean {
  if (slot === 'date') return to - from >= SHORTEST_DATE && isDate(view.exact().slice(from, to));
  if (slot === 'city') return to - from <= LONGEST_PLACE && isPlace(view.exact().slice(from, to));
  if (slot === 'outlet' && DATED.test(view.text.slice(from, to))) return false;
  for (let i = from; i < to; i += 1) if (isWordAt(view.text, i)) return true;
  return false;
}

const datesFirst = (text: string, ends: readonly number[]): readonly number[] => [
  ...ends.filter((end) => isDigitAt(text, end - 1)).reverse(),
  ...ends,
];

function sentenceEnds(rest: string, from: number, whole: boolean): number[] {
  const ends = Array.from(rest.matchAll(SENTENCE_END), (match) => match.index)
    .filter((at) => at > 0 && !(rest.charAt(at) === '.' && ABBREVIATION.test(rest.slice(0, at).trimStart())))
    .map((at) => from + at);
  return whole ? [...ends, from + rest.length] : ends;
}

function dashEnd(text: string, line: Line, from: number, last: boolean): readonly number[] {
  const limit = Math.min(line.end, from + LONGEST_DASH);
  let at = skip(text, from, limit, ' ');
  if (text.charAt(at) === '.') at = skip(text, at + 1, limit, ' ');
  if (at >= limit || text.charAt(at) !== '-') return [];
  const end = skip(text, at, limit, '- ');
  const bare = text.slice(0, end).trimEnd().length;
  if (last) return [bare];
  // The blanks after it belong to the dash, too; whoever wants them for himself may have them.
  return bare < end ? [end, bare] : [end];
}

function dashStart(text: string, line: Line, to: number, first: boolean): readonly number[] {
  const limit = Math.max(line.start, to - LONGEST_DASH);
  let at = to;
  let last = -1;
  while (at > limit && '- '.includes(text.charAt(at - 1))) {
    at -= 1;
    if (text.charAt(at) === '-') last = at;
  }
  if (last < 0) return [];
  if (first) return [last];
  // An optional point and the blanks before it belong to the dash; whoever wants them for himself may have them.
  return at > limit && text.charAt(at - 1) === '.' ? [at, at - 1] : at < last ? [at, last] : [at];
}

function skip(text: string, from: number, limit: number, what: string): number {
  let at = from;
  while (at < limit && what.includes(text.charAt(at))) at += 1;
  return at;
}

/** The far ends of a run of digits and separators that touches `from`, longest first. */
function numberSpan(text: string, line: Line, from: number, step: 1 | -1): readonly number[] {
  const found: number[] = [];
  let separators = 0;
  for (let at = from; Math.abs(at - from) < LONGEST_NUMBER; at += step) {
    const unit = step > 0 ? at : at - 1;
    if (unit < line.start || unit >= line.end) break;
    if (isDigitAt(text, unit)) {
      separators = 0;
      if (!isDigitAt(text, unit + step)) found.push(at + step);
    } else {
      separators += 1;
      if (separators > 1 || at === from || !SEPARATORS.includes(text.charAt(unit))) break;
    }
  }
  return found.reverse();
}
