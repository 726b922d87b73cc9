import { type GramLength, STRIDE } from './gram-hash';

/** A literal's grams: their length, where the first starts, and how many follow each other. */
export interface ChosenGrams {
  readonly length: GramLength;
  readonly at: number;
  readonly count: number;
}

const PLACES_TRIED = 24;

/** The grams by which a literal is found: the longest that fit, at the place where its letters are rarest; null for less than two units. */
export function chooseGrams(literal: string): ChosenGrams | null {
  const size = literal.length;
  if (size < 2) return null;
  if (size === 2) return { length: 2, at: 0, count: 1 };
  const length = size >= 8 + STRIDE - 1 ? 8 : size >= 4 + STRIDE - 1 ? 4 : 3;
  const count = length === 3 ? 1 : STRIDE;
  return { length, at: rarestPlace(literal, length + count - 1), count };
}

function rarestPlace(literal: string, span: number): number {
  const last = Math.min(literal.length - span, PLACES_TRIED - 1);
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= last; at += 1) {
    const cost = commonness(literal, at, span);
    if (cost < lowest) {
      lowest = cost;
      best = at;
    }
  }
  return best;
}

// Rough costs: the commonest letters of Latin scripts, other letters, and what is rare in running text.
const COSTS = Uint8Array.from({ length: 128 }, (_, code) => (' etaoinsr'.includes(String.fromCharCode(code)) ? 12 : code >= 97 ? 6 : 2));

function commonness(literal: string, at: number, length: number): number {
  let cost = 0;
  for (let i = at; i < at + length; i += 1) cost += COSTS[literal.charCodeAt(i)] ?? 0;
  return cost;
}
