import { describe, expect, it } from 'vitest';
import { type GramLength, hashAt, hashOfEight, hashOfFour, hashOfThree, hashOfTwo, pairOf } from '../../utils/detection/gram-hash';

const pair = (two: string): number => pairOf(two.charCodeAt(0), two.charCodeAt(1));
const four = (text: string): number => hashOfFour(pair(text.slice(0, 2)), pair(text.slice(2)));

describe('hashAt', () => {
  it.each<[GramLength, number]>([
    [2, hashOfTwo(pair('ab'))],
    [3, hashOfThree(pair('ab'), 'c'.charCodeAt(0))],
    [4, four('abcd')],
    [8, hashOfEight(four('abcd'), four('efgh'))],
  ])('of %i units is what the scan makes of them, wherever they stand', (length, hash) => {
    expect(hashAt('abcdefgh', 0, length)).toBe(hash);
    expect(hashAt('広-abcdefgh-x', 2, length)).toBe(hash);
  });
});

describe('hashes', () => {
  const units = Array.from({ length: 64 }, (_, index) => index + 64);
  const pairs = units.flatMap((a) => units.map((b) => pairOf(a, b)));
  /** Of 1,024 places, those that the top ten bits lead to; chance alone would reach 1,005 of them with 4,096 hashes. */
  const placesOf = (hashes: readonly number[]): number => new Set(hashes.map((hash) => hash >>> 22)).size;

  it.each<[string, readonly number[]]>([
    ['two', pairs.map(hashOfTwo)],
    ['three, by the first two', pairs.map((first) => hashOfThree(first, 97))],
    ['three, by the last', units.flatMap((a) => units.map((b) => hashOfThree(pairOf(97, a), b)))],
    ['four, by the first two', pairs.map((first) => hashOfFour(first, 97))],
    ['four, by the last two', pairs.map((second) => hashOfFour(97, second))],
    ['eight, by the first four', pairs.map((first) => hashOfEight(hashOfFour(first, 97), 97))],
    ['eight, by the last four', pairs.map((second) => hashOfEight(97, hashOfFour(97, second)))],
  ])('of %s spread over their top bits', (_, hashes) => {
    expect(placesOf(hashes)).toBeGreaterThan(940);
  });

  it('tell the order of units', () => {
    expect(hashOfTwo(pair('ab'))).not.toBe(hashOfTwo(pair('ba')));
    expect(four('abcd')).not.toBe(four('cdab'));
    expect(hashOfEight(four('abcd'), four('efgh'))).not.toBe(hashOfEight(four('efgh'), four('abcd')));
  });
});
