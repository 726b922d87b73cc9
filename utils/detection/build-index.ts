import { chooseGrams, codesOf, countGrams, gramAt, type IndexLiteral, type LiteralCodes } from './choose-gram';
import { blockAt, hashOfFour, windowOf } from './gram-hash';
import { besideOf, bitsOf, MOST_ENTRIES, nodeOf, type PackedIndex, shiftFor, type Tier, type TierName } from './packed-index';
import { BOUNDARY, blockOf, blur, isCloser } from './unit-code';

/** Bits of a filter for each gram, as a power of two and rounded down: it lets a few percent of ordinary text through. */
const FILTER_BITS: Readonly<Record<TierName, number>> = { anyTwos: 4, twos: 4, threes: 4, fours: 3, eights: 3 };
/** Grams of a bucket, the same way: telling them apart costs less than the memory, but of fours many are met. */
const BUCKET_BITS: Readonly<Record<TierName, number>> = { anyTwos: 2, twos: 2, threes: 2, fours: 1, eights: 2 };
// 2^21 bits are 256 KB, a quarter of what a core's second cache holds.
const MOST_BITS = 21;
const LEAST_BITS = 10;

interface Gram {
  readonly hash: number;
  readonly node: number;
  readonly beside: number;
}

/** Builds the tiers of an index; a literal's number is its entry. Equal literals are each found. Throws where there are too many. */
export function buildTiers(literals: readonly IndexLiteral[]): PackedIndex['tiers'] {
  if (literals.length > MOST_ENTRIES) throw new Error(`an index holds ${MOST_ENTRIES} literals, not ${literals.length}`);
  const grams: Record<TierName, Gram[]> = { anyTwos: [], twos: [], threes: [], fours: [], eights: [] };
  const counts = countGrams(literals);
  literals.forEach((literal, entry) => {
    const chosen = chooseGrams(literal, counts);
    if (chosen === null) return;
    const { length } = chosen;
    const codes = codesOf(literal);
    const isClose = codes.codes.some(isCloser);
    const name = length === 2 ? (isClose ? 'twos' : 'anyTwos') : length === 3 ? 'threes' : length === 4 ? 'fours' : 'eights';
    for (let at = chosen.at; at < chosen.at + chosen.count; at += 1) {
      const hashes = length === 4 ? windowsAt(codes, at).map(hashOfFour) : [gramAt(literal.text, codes, at, length)];
      const beside = length === 4 ? besideAt(codes, at) : 0;
      for (const hash of hashes) grams[name].push({ hash, node: nodeOf(entry, at, hash, literal.bounds), beside });
    }
  });
  return {
    anyTwos: tierOf('anyTwos', grams.anyTwos),
    twos: tierOf('twos', grams.twos),
    threes: tierOf('threes', grams.threes),
    fours: tierOf('fours', grams.fours),
    eights: tierOf('eights', grams.eights),
  };
}

/** Builds an index over literals that are at hand. */
export function buildIndex(literals: readonly IndexLiteral[]): PackedIndex {
  return { tiers: buildTiers(literals), literalOf: (entry) => literals[entry]?.text ?? '' };
}

/** All that a window can hold in place of a unit beside a literal. */
const EVERY_CODE = Array.from({ length: BOUNDARY }, (_, code) => code + 1);

/** The windows through which a literal can be seen at `at`: one, or one for each code that may stand beside it. */
function windowsAt({ codes, start }: LiteralCodes, at: number): readonly number[] {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((place) => {
    const code = codes[at - start + place];
    return code === undefined ? EVERY_CODE : [code];
  });
  return (first ?? []).flatMap((a) =>
    (second ?? []).flatMap((b) => (third ?? []).flatMap((c) => (fourth ?? []).map((d) => windowOf(blockOf(a, b, c, d))))),
  );
}

/** What must stand beside the window; 0 for any. */
function besideAt({ codes, start }: LiteralCodes, at: number): number {
  const [before, behind] = [-4, 4].map((place) => blur(blockAt(codes, at - start + place)));
  return besideOf(before ?? 0, behind ?? 0);
}

function tierOf(name: TierName, grams: readonly Gram[]): Tier {
  const bits = Math.ceil(Math.log2(grams.length + 1));
  const filter = filterOf(grams, grams.length === 0 ? 0 : Math.min(MOST_BITS, Math.max(LEAST_BITS, bits + FILTER_BITS[name])));
  const { starts, nodes, besides } = bucketsOf(grams, 2 ** Math.max(1, bits - BUCKET_BITS[name]));
  return { filter, starts, nodes, besides: name === 'fours' ? besides : new Uint32Array(0) };
}

function filterOf(grams: readonly Gram[], bits: number): Uint32Array {
  const filter = new Uint32Array(Math.max(2, 2 ** (bits - 5)));
  const shift = shiftFor(filter.length);
  for (const { hash } of grams) filter[hash >>> shift] = (filter[hash >>> shift] ?? 0) | bitsOf(hash);
  return filter;
}

function bucketsOf(grams: readonly Gram[], count: number): Omit<Tier, 'filter'> {
  const shift = shiftFor(count);
  const sorted = grams
    // Windows that differ only in what stands beside their literal come together; one node finds it in all.
    .toSorted((a, b) => (a.hash >>> shift) - (b.hash >>> shift) || a.node - b.node || a.beside - b.beside)
    .filter(({ hash, node, beside }, index, all) => {
      const last = all[index - 1];
      return last === undefined || last.node !== node || last.beside !== beside || last.hash >>> shift !== hash >>> shift;
    });
  const starts = new Uint32Array(count + 1);
  for (const { hash } of sorted) starts[(hash >>> shift) + 1] = (starts[(hash >>> shift) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket <= count; bucket += 1) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return { starts, nodes: Uint32Array.from(sorted, ({ node }) => node), besides: Uint32Array.from(sorted, ({ beside }) => beside) };
}
