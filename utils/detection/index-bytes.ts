import type { CatalogueIndex } from './index-catalogue';
import type { Tier, TierName } from './packed-index';

/** Changes with the layout and with the hashes. */
const FORMAT = 2;

/** Tiers in the order of the file. */
const TIERS = ['anyTwos', 'twos', 'threes', 'fours', 'eights'] as const satisfies readonly TierName[];

/** The arrays of an index in the order of the file. */
function arraysOf({ tiers, targets, sourceLed, wordless, links }: CatalogueIndex): readonly Uint32Array[] {
  const ofTiers = TIERS.flatMap((name) => {
    const { filter, starts, nodes, besides } = tiers[name];
    return [filter, starts, nodes, besides];
  });
  return [...ofTiers, targets, sourceLed, wordless, links];
}

/** An index as a file: 32-bit numbers, little-endian as every machine that runs a browser. First the format and the arrays' lengths, then the arrays. */
export function indexToBytes(index: CatalogueIndex): Uint8Array<ArrayBuffer> {
  const arrays = arraysOf(index);
  const words = new Uint32Array(1 + arrays.length + arrays.reduce((sum, { length }) => sum + length, 0));
  words.set([FORMAT, ...arrays.map(({ length }) => length)]);
  let at = 1 + arrays.length;
  for (const array of arrays) {
    words.set(array, at);
    at += array.length;
  }
  return new Uint8Array(words.buffer);
}

/** The index of a file: views of its bytes, nothing is copied or computed. Throws where the file is of another format or too short. */
export function indexFromBytes(bytes: ArrayBuffer): CatalogueIndex {
  const words = new Uint32Array(bytes);
  if (words[0] !== FORMAT) throw new Error(`index format ${String(words[0])} is not supported`);
  let next = 1;
  let at = 1 + ARRAYS;
  const take = (): Uint32Array => {
    const length = words[next] ?? 0;
    next += 1;
    at += length;
    if (at > words.length) throw new Error('the index is cut off');
    return words.subarray(at - length, at);
  };
  const takeTier = (): Tier => ({ filter: take(), starts: take(), nodes: take(), besides: take() });
  return {
    tiers: Object.fromEntries(TIERS.map((name) => [name, takeTier()])) as Record<TierName, Tier>,
    targets: take(),
    sourceLed: take(),
    wordless: take(),
    links: take(),
  };
}

/** Four for each tier, and four lists. */
const ARRAYS = 4 * TIERS.length + 4;
