import type { CatalogueIndex } from './index-catalogue';
import type { Tier } from './packed-index';

/** Changes with the layout and with the hashes. */
const FORMAT = 1;

/** The arrays of an index in the order of the file. */
function arraysOf({ tiers, targets, sourceLed, wordless, links }: CatalogueIndex): readonly Uint32Array[] {
  const arraysOfTier = ({ filter, starts, nodes }: Tier) => [filter, starts, nodes];
  return [
    ...arraysOfTier(tiers[2]),
    ...arraysOfTier(tiers[3]),
    ...arraysOfTier(tiers[4]),
    ...arraysOfTier(tiers[8]),
    targets,
    sourceLed,
    wordless,
    links,
  ];
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
  const takeTier = (): Tier => ({ filter: take(), starts: take(), nodes: take() });
  return {
    tiers: { 2: takeTier(), 3: takeTier(), 4: takeTier(), 8: takeTier() },
    targets: take(),
    sourceLed: take(),
    wordless: take(),
    links: take(),
  };
}

/** Three for each of four tiers, and four lists. */
const ARRAYS = 16;
