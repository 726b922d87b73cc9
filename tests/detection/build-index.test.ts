import { describe, expect, it } from 'vitest';
import { buildIndex, buildTiers } from '../../utils/detection/build-index';
import { BOUND_AT_END, BOUND_AT_START, MOST_ENTRIES } from '../../utils/detection/packed-index';
import { BOUNDARY, blockOf, codeOf } from '../../utils/detection/unit-code';

const NAMES = ['anyTwos', 'twos', 'threes', 'fours', 'eights'] as const;
const BOTH = BOUND_AT_START | BOUND_AT_END;
const tiersOf = (texts: readonly string[], bounds = 0) => buildTiers(texts.map((text) => ({ text, bounds })));
const nodesOf = (bounds: number, ...texts: readonly string[]) => {
  const tiers = tiersOf(texts, bounds);
  return NAMES.map((name) => tiers[name].nodes.length);
};
/** So many literals of two ideographs, no two alike. */
const pairs = (count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(0x4e00 + (index >>> 14), 0x4e00 + (index & 0x3fff)));

describe('buildTiers', () => {
  it.each<[string, number, readonly number[]]>([
    ['', 0, [0, 0, 0, 0, 0]],
    ['a', BOTH, [0, 0, 0, 0, 0]],
    ['ab', 0, [1, 0, 0, 0, 0]],
    ['ab', BOUND_AT_END, [1, 0, 0, 0, 0]],
    ['広告', 0, [0, 1, 0, 0, 0]],
    ['広告主', BOTH, [0, 0, 1, 0, 0]],
    ['abcde', 0, [0, 0, 0, 2, 0]],
    ['abc', BOTH, [0, 0, 0, 2, 0]],
    ['abcdefghij', BOTH, [0, 0, 0, 2, 0]],
    ['abcdefghijk', 0, [0, 0, 0, 0, 4]],
    ['a'.repeat(80), BOTH, [0, 0, 0, 0, 4]],
  ])('puts the grams of %j with bounds %i into one tier', (text, bounds, nodes) => {
    expect(nodesOf(bounds, text)).toEqual(nodes);
    expect(nodesOf(bounds, text, '', text)).toEqual(nodes.map((count) => 2 * count));
  });

  it('enters what may stand beside a literal that is shorter than a window and its neighbour', () => {
    const [, , , ofFour = 0] = nodesOf(BOTH, 'ab');
    const [, , , ofThree = 0] = nodesOf(0, 'abc');
    expect(ofFour).toBeGreaterThan(50);
    expect(ofFour).toBeLessThanOrEqual(129);
    expect(ofThree).toBeGreaterThan(100);
    expect(ofThree).toBeLessThanOrEqual(256);
  });

  it('says of fours what stands beside them, and of others nothing', () => {
    const { fours, eights } = tiersOf(['abcdefg', 'abcdefghijk'], BOTH);
    const code = (char: string): number => codeOf(char.charCodeAt(0));
    // The other literal has all but the end, so the windows are `defg` and `efg|`.
    const block = (...chars: readonly string[]): number => {
      const [a = 0, b = 0, c = 0, d = 0] = chars.map((char) => (char === '|' ? BOUNDARY : char === '' ? 0 : code(char)));
      return blockOf(a, b, c, d) >>> 0;
    };
    expect(new Set(fours.besides)).toEqual(new Set([block('|', '', 'b', 'c'), block('', '', 'c', 'd')]));
    expect(eights.besides).toHaveLength(0);
  });

  it('needs next to nothing for a tier without grams', () => {
    const { filter, starts, nodes, besides } = tiersOf(['abc']).eights;
    expect([filter, starts, nodes, besides].map((array) => [...array])).toEqual([[0, 0], [0, 0, 0], [], []]);
  });

  it.each([
    [1, 1024, 2],
    [7, 1024, 2],
    [8, 1024, 4],
    [63, 1024, 16],
    [64, 2048, 32],
    [1000, 16_384, 256],
    [65_536, 2 ** 21, 32_768],
    [131_072, 2 ** 21, 65_536],
  ])('gives %i grams a filter of %i bits and %i buckets', (grams, bits, buckets) => {
    const { filter, starts, nodes } = tiersOf(pairs(grams)).twos;
    expect([filter.length * 32, starts.length - 1, nodes.length]).toEqual([bits, buckets, grams]);
  });

  it('sets at most two bits a gram, and no two grams share all', () => {
    const { filter } = tiersOf(pairs(1000)).twos;
    const set = filter.reduce((sum, word) => sum + [...word.toString(2)].filter((bit) => bit === '1').length, 0);
    expect(set).toBeLessThanOrEqual(2000);
    expect(set).toBeGreaterThan(1700);
  });

  it('puts every gram into one bucket, none of which is crowded', () => {
    const { starts, nodes } = tiersOf(pairs(1000)).twos;
    const sizes = Array.from(starts.subarray(1), (end, bucket) => end - (starts[bucket] ?? 0));
    expect([starts[0], starts.at(-1)]).toEqual([0, nodes.length]);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sizes)).toBeLessThan(20);
    expect(new Set(Array.from(nodes, (node) => node >>> 12)).size).toBe(1000);
  });

  it('takes as many literals as a node has bits for', () => {
    const empty: ReadonlyArray<{ text: string; bounds: number }> = new Array(MOST_ENTRIES).fill({ text: '', bounds: 0 });
    expect(buildTiers(empty).twos.nodes).toHaveLength(0);
    expect(() => buildTiers([...empty, { text: '', bounds: 0 }])).toThrow('an index holds 1048576 literals, not 1048577');
  });
});

describe('buildIndex', () => {
  it('knows its literals by number', () => {
    const { tiers, literalOf } = buildIndex([
      { text: 'ab', bounds: 0 },
      { text: 'cd', bounds: 0 },
    ]);
    expect([literalOf(0), literalOf(1), literalOf(2)]).toEqual(['ab', 'cd', '']);
    expect(tiers).toEqual(tiersOf(['ab', 'cd']));
  });
});
