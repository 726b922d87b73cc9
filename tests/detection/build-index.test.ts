import { describe, expect, it } from 'vitest';
import { buildIndex, buildTiers } from '../../utils/detection/build-index';
import { MOST_ENTRIES } from '../../utils/detection/packed-index';

const tiersOf = (texts: readonly string[]) => buildTiers(texts.map((text) => ({ text, bounds: 0 })));
const nodesOf = (...texts: readonly string[]) => {
  const tiers = tiersOf(texts);
  return ([2, 3, 4, 8] as const).map((length) => tiers[length].nodes.length);
};
/** So many literals of two units, no two alike. */
const pairs = (count: number) => Array.from({ length: count }, (_, index) => String.fromCharCode(97 + (index >>> 16), index & 0xffff));

describe('buildTiers', () => {
  it.each<[string, readonly number[]]>([
    ['', [0, 0, 0, 0]],
    ['a', [0, 0, 0, 0]],
    ['ab', [1, 0, 0, 0]],
    ['abc', [0, 1, 0, 0]],
    ['abcdef', [0, 1, 0, 0]],
    ['abcdefg', [0, 0, 4, 0]],
    ['abcdefghijk', [0, 0, 0, 4]],
    ['a'.repeat(80), [0, 0, 0, 4]],
  ])('puts the grams of %j into one tier', (text, nodes) => {
    expect(nodesOf(text)).toEqual(nodes);
    expect(nodesOf(text, '', text)).toEqual(nodes.map((count) => 2 * count));
  });

  it('needs next to nothing for a tier without grams', () => {
    const { filter, starts, nodes } = tiersOf(['abc'])[8];
    expect([[...filter], [...starts], [...nodes]]).toEqual([[0], [0, 0], []]);
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
    const { filter, starts, nodes } = tiersOf(pairs(grams))[2];
    expect([filter.length * 32, starts.length - 1, nodes.length]).toEqual([bits, buckets, grams]);
  });

  it('sets at most one bit a gram, and no two grams share all', () => {
    const { filter } = tiersOf(pairs(1000))[2];
    const set = filter.reduce((sum, word) => sum + [...word.toString(2)].filter((bit) => bit === '1').length, 0);
    expect(set).toBeLessThanOrEqual(1000);
    expect(set).toBeGreaterThan(900);
  });

  it('puts every gram into one bucket, none of which is crowded', () => {
    const { starts, nodes } = tiersOf(pairs(1000))[2];
    const sizes = Array.from(starts.subarray(1), (end, bucket) => end - (starts[bucket] ?? 0));
    expect([starts[0], starts.at(-1)]).toEqual([0, nodes.length]);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sizes)).toBeLessThan(20);
    expect(new Set(Array.from(nodes, (node) => node >>> 12)).size).toBe(1000);
  });

  it('takes as many literals as a node has bits for', () => {
    const empty: ReadonlyArray<{ text: string; bounds: number }> = new Array(MOST_ENTRIES).fill({ text: '', bounds: 0 });
    expect(buildTiers(empty)[2].nodes).toHaveLength(0);
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
