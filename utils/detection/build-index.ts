import { chooseGrams, countThrees } from './choose-gram';
import { type GramLength, hashAt } from './gram-hash';
import { MOST_ENTRIES, nodeOf, type PackedIndex, shiftFor, type Tier } from './packed-index';

/** A literal to be found, folded. Less than two units are never found. */
export interface IndexLiteral {
  readonly text: string;
  /** BOUND_AT_START, BOUND_AT_END, both or 0. */
  readonly bounds: number;
}

// One bit in 16 to 32 set: the filter lets 5 % of ordinary text through.
const SPARE_BITS = 4;
// 2^21 bits are 256 KB, about what a core's second cache holds.
const MOST_BITS = 21;
const LEAST_BITS = 10;
// Two to four grams a bucket: telling them apart costs less than the memory.
const GRAMS_A_BUCKET_BITS = 2;

interface Gram {
  readonly hash: number;
  readonly node: number;
}

/** Builds the tiers of an index; a literal's number is its entry. Equal literals are each found. Throws where there are too many. */
export function buildTiers(literals: readonly IndexLiteral[]): PackedIndex['tiers'] {
  if (literals.length > MOST_ENTRIES) throw new Error(`an index holds ${MOST_ENTRIES} literals, not ${literals.length}`);
  const grams: Record<GramLength, Gram[]> = { 2: [], 3: [], 4: [], 8: [] };
  const counts = countThrees(literals.map(({ text }) => text));
  literals.forEach(({ text, bounds }, entry) => {
    const chosen = chooseGrams(text, counts);
    if (chosen === null) return;
    for (let at = chosen.at; at < chosen.at + chosen.count; at += 1) {
      const hash = hashAt(text, at, chosen.length);
      grams[chosen.length].push({ hash, node: nodeOf(entry, at, hash, bounds) });
    }
  });
  return { 2: tierOf(grams[2]), 3: tierOf(grams[3]), 4: tierOf(grams[4]), 8: tierOf(grams[8]) };
}

/** Builds an index over literals that are at hand. */
export function buildIndex(literals: readonly IndexLiteral[]): PackedIndex {
  return { tiers: buildTiers(literals), literalOf: (entry) => literals[entry]?.text ?? '' };
}

const EMPTY: Tier = { filter: new Uint32Array(1), starts: new Uint32Array(2), nodes: new Uint32Array(0) };

function tierOf(grams: readonly Gram[]): Tier {
  if (grams.length === 0) return EMPTY;
  const bits = Math.ceil(Math.log2(grams.length + 1));
  const filter = new Uint32Array(2 ** (Math.min(MOST_BITS, Math.max(LEAST_BITS, bits + SPARE_BITS)) - 5));
  const shift = shiftFor(filter.length * 32);
  for (const { hash } of grams) {
    const bit = hash >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return { filter, ...bucketsOf(grams, 2 ** Math.max(1, bits - GRAMS_A_BUCKET_BITS)) };
}

function bucketsOf(grams: readonly Gram[], count: number): Pick<Tier, 'starts' | 'nodes'> {
  const shift = shiftFor(count);
  const sorted = grams.toSorted((a, b) => (a.hash >>> shift) - (b.hash >>> shift));
  const starts = new Uint32Array(count + 1);
  for (const { hash } of sorted) starts[(hash >>> shift) + 1] = (starts[(hash >>> shift) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket <= count; bucket += 1) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return { starts, nodes: Uint32Array.from(sorted, ({ node }) => node) };
}
