import { type GramLength, hashOfThree, pairOf, STRIDE } from './gram-hash';

/** A literal's grams: their length, where the first starts, and how many follow each other. */
export interface ChosenGrams {
  readonly length: GramLength;
  readonly at: number;
  readonly count: number;
}

/** How often threes of letters stand in a catalogue's own words: what is common there is common in articles. */
export type Commonness = Uint32Array;

const COUNTER_BITS = 14;
const PLACES_TRIED = 24;

export function countThrees(literals: readonly string[]): Commonness {
  const counts = new Uint32Array(2 ** COUNTER_BITS);
  for (const literal of new Set(literals)) {
    for (let at = 0; at + 3 <= literal.length; at += 1) counts[counterOf(literal, at)] = (counts[counterOf(literal, at)] ?? 0) + 1;
  }
  return counts;
}

/** The grams by which a literal is found: the longest that fit, at the place where they are rarest; null for less than two units. */
export function chooseGrams(literal: string, counts: Commonness): ChosenGrams | null {
  const size = literal.length;
  if (size < 2) return null;
  if (size === 2) return { length: 2, at: 0, count: 1 };
  const length = size >= 8 + STRIDE - 1 ? 8 : size >= 4 + STRIDE - 1 ? 4 : 3;
  const count = length === 3 ? 1 : STRIDE;
  return { length, at: rarestPlace(literal, length + count - 1, counts), count };
}

function rarestPlace(literal: string, span: number, counts: Commonness): number {
  const last = Math.min(literal.length - span, PLACES_TRIED - 1);
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= last; at += 1) {
    let cost = 0;
    for (let i = at; i + 3 <= at + span; i += 1) cost += counts[counterOf(literal, i)] ?? 0;
    if (cost >= lowest) continue;
    lowest = cost;
    best = at;
  }
  return best;
}

function counterOf(literal: string, at: number): number {
  return hashOfThree(pairOf(literal.charCodeAt(at), literal.charCodeAt(at + 1)), literal.charCodeAt(at + 2)) >>> (32 - COUNTER_BITS);
}
