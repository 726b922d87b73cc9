import { GRAMS, hashAt } from './gram-hash';

const GRAMS_TRIED = 24;
const COUNT_BITS = 14;
const MOST_COUNTED = 200;

/** Length of the piece by which a literal is found: the longest gram that fits, 0 for an empty literal. */
export function gramLength(literal: string): number {
  return GRAMS.findLast((length) => length <= literal.length) ?? 0;
}

/** Of each literal, where the piece starts by which it is found: the rarest by its letters and among the literals. */
export function chooseGrams(literals: readonly string[]): Uint8Array {
  const chosen = new Uint8Array(literals.length);
  const counts = new Uint16Array(2 ** COUNT_BITS);
  literals.forEach((literal, index) => {
    const length = gramLength(literal);
    const last = Math.min(literal.length - length, GRAMS_TRIED - 1);
    if (last <= 0) return;
    let best = Number.POSITIVE_INFINITY;
    let bestSlot = 0;
    for (let at = 0; at <= last; at += 1) {
      const slot = hashAt(literal, at, length) >>> (32 - COUNT_BITS);
      const cost = commonness(literal, at, length) + Math.min(counts[slot] ?? 0, MOST_COUNTED);
      if (cost >= best) continue;
      best = cost;
      bestSlot = slot;
      chosen[index] = at;
    }
    counts[bestSlot] = Math.min(MOST_COUNTED, (counts[bestSlot] ?? 0) + 1);
  });
  return chosen;
}

// Rough costs: the commonest letters of Latin scripts, other letters, and what is rare in running text.
const COSTS = Uint8Array.from({ length: 128 }, (_, code) => (' etaoinsr'.includes(String.fromCharCode(code)) ? 12 : code >= 97 ? 6 : 2));

function commonness(literal: string, at: number, length: number): number {
  let cost = 0;
  for (let i = at; i < at + length; i += 1) cost += COSTS[literal.charCodeAt(i)] ?? 0;
  return cost;
}
