import { blockAt, type GramLength, hashOfEight, hashOfThree, hashOfTwo, pairOf, STRIDE, windowOf } from './gram-hash';
import { BOUND_AT_END, BOUND_AT_START } from './packed-index';
import { BOUNDARY, codeOf, isCloser } from './unit-code';

/** A literal to be found, folded. Less than two units are never found. */
export interface IndexLiteral {
  readonly text: string;
  /** BOUND_AT_START, BOUND_AT_END, both or 0. */
  readonly bounds: number;
}

/** A literal's grams: their length, where the first starts (before the literal if negative), and how many follow each other. */
export interface ChosenGrams {
  readonly length: GramLength;
  readonly at: number;
  readonly count: number;
}

/** The codes of a literal from `start` on: that is -1 where a boundary must stand before it. */
export interface LiteralCodes {
  readonly codes: readonly number[];
  readonly start: number;
}

/** How often each gram stands in a catalogue's own words: what is common there is common in articles, and would be looked at in vain. */
export type Commonness = Readonly<Record<GramLength, ReadonlyMap<number, number>>>;

/** A node has bits for a few more. */
const PLACES_TRIED = 24;

export function countGrams(literals: readonly IndexLiteral[]): Commonness {
  const counts = { 2: new Map<number, number>(), 3: new Map<number, number>(), 4: new Map<number, number>(), 8: new Map<number, number>() };
  for (const literal of new Map(literals.map((one) => [one.text, one])).values()) {
    const { codes, start } = codesOf(literal);
    for (const length of [3, 4, 8] as const) {
      const [from, to] = length === 4 ? [start, start + codes.length] : [0, literal.text.length];
      for (let at = from; at + length <= to; at += 1) {
        const gram = gramAt(literal.text, { codes, start }, at, length);
        counts[length].set(gram, (counts[length].get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** A literal's codes with a BOUNDARY at each end that is bound; beside a letter that needs none, bounds change nothing. */
export function codesOf({ text, bounds }: IndexLiteral): LiteralCodes {
  const codes = Array.from({ length: text.length }, (_, at) => codeOf(text.charCodeAt(at)));
  const isBound = (code: number | undefined, bound: number): boolean => (bounds & bound) !== 0 && code !== undefined && code < BOUNDARY;
  const start = isBound(codes[0], BOUND_AT_START) ? -1 : 0;
  if (isBound(codes.at(-1), BOUND_AT_END)) codes.push(BOUNDARY);
  if (start < 0) codes.unshift(BOUNDARY);
  return { codes, start };
}

/** What tells the gram at `at` from others of its length: its hash, or of four units the window. */
export function gramAt(text: string, { codes, start }: LiteralCodes, at: number, length: GramLength): number {
  if (length === 8) return hashOfEight(blockAt(codes, at - start), blockAt(codes, at + 4 - start));
  if (length === 4) return windowOf(blockAt(codes, at - start));
  const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
  return length === 2 ? hashOfTwo(pair) : hashOfThree(pair, text.charCodeAt(at + 2));
}

/**
 * The grams by which a literal is found, at the place where they are rarest; null for less than two units. Eights where they fit. Then
 * short words of unspaced scripts, of which the codes tell too little, by their own units. The rest by fours, with its boundaries; where
 * even so it is shorter than two of these, they begin before it.
 */
export function chooseGrams(literal: IndexLiteral, counts: Commonness): ChosenGrams | null {
  const { text } = literal;
  const codes = codesOf(literal);
  const size = codes.codes.length;
  if (text.length < 2) return null;
  if (text.length >= 8 + STRIDE[8] - 1) return rarest(8, 0, text.length);
  if (codes.codes.some(isCloser)) return text.length === 2 ? { length: 2, at: 0, count: 1 } : rarest(3, 0, text.length);
  if (size >= 4 + STRIDE[4] - 1) return rarest(4, codes.start, codes.start + size);
  // All that may stand in one place beside the literal is entered, unless its end, which may be any boundary, would be a window's third.
  if (size === 4 || (size === 3 && codes.codes.at(-1) !== BOUNDARY)) return { length: 4, at: codes.start - 1, count: STRIDE[4] };
  return { length: 2, at: 0, count: 1 };

  function rarest(length: GramLength, from: number, to: number): ChosenGrams {
    const count = STRIDE[length];
    const last = Math.min(to - length - count + 1, from + PLACES_TRIED - 1);
    let best = from;
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = from; at <= last; at += 1) {
      let cost = length === 3 && !isCloseAt(at) ? Number.MAX_VALUE : 0;
      for (let i = at; i < at + count; i += 1) cost += counts[length].get(gramAt(text, codes, i, length)) ?? 0;
      if (cost >= lowest) continue;
      lowest = cost;
      best = at;
    }
    return { length, at: best, count };
  }

  function isCloseAt(at: number): boolean {
    return codes.codes.slice(at - codes.start, at - codes.start + 3).some(isCloser);
  }
}
