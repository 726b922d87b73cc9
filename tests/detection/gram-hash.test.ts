import { describe, expect, it } from 'vitest';
import { blockAt, hashOfEight, hashOfFour, hashOfThree, hashOfTwo, pairOf, windowOf } from '../../utils/detection/gram-hash';
import { BOUNDARY, blockOf, codeOf } from '../../utils/detection/unit-code';

const pair = (two: string): number => pairOf(two.charCodeAt(0), two.charCodeAt(1));
const block = (four: string): number =>
  blockAt(
    [...four].map((char) => codeOf(char.charCodeAt(0))),
    0,
  );

describe('blockAt', () => {
  it('holds four codes, and 0 where there is none', () => {
    expect(blockAt([1, 2, 0xff, 4, 5], 1)).toBe(blockOf(2, 0xff, 4, 5));
    expect(blockAt([1, 2], -1)).toBe(blockOf(0, 1, 2, 0));
  });
});

describe('windowOf', () => {
  it('knows which boundary stands third only', () => {
    expect(windowOf(block('(ap)'))).toBe(blockOf(BOUNDARY, codeOf(97), codeOf(112), BOUNDARY));
    expect(windowOf(block('/ap '))).toBe(windowOf(block('(ap)')));
    expect(windowOf(block('####'))).toBe(blockOf(BOUNDARY, BOUNDARY, codeOf(35), BOUNDARY));
    expect(windowOf(block('abcd'))).toBe(block('abcd'));
  });
});

describe('hashes', () => {
  const units = Array.from({ length: 64 }, (_, index) => index + 64);
  const pairs = units.flatMap((a) => units.map((b) => pairOf(a, b)));
  const blocks = (at: 0 | 2): readonly number[] =>
    units.flatMap((a) => units.map((b) => (at === 0 ? blockOf(a, b, 97, 97) : blockOf(97, 97, a, b))));
  /** Of 1,024 places, those that the top ten bits lead to; chance alone would reach 1,005 of them with 4,096 hashes. */
  const placesOf = (hashes: readonly number[]): number => new Set(hashes.map((hash) => hash >>> 22)).size;

  it.each<[string, readonly number[]]>([
    ['two', pairs.map(hashOfTwo)],
    ['three, by the first two', pairs.map((first) => hashOfThree(first, 97))],
    ['three, by the last', units.flatMap((a) => units.map((b) => hashOfThree(pairOf(97, a), b)))],
    ['four, by the first two', blocks(0).map(hashOfFour)],
    ['four, by the last two', blocks(2).map(hashOfFour)],
    ['eight, by the first two', blocks(0).map((first) => hashOfEight(first, 97))],
    ['eight, by the next two', blocks(2).map((first) => hashOfEight(first, 97))],
    ['eight, by the last four', blocks(0).map((second) => hashOfEight(97, second))],
    ['eight, by the last two', blocks(2).map((second) => hashOfEight(97, second))],
  ])('of %s spread over their top bits', (_, hashes) => {
    expect(placesOf(hashes)).toBeGreaterThan(930);
  });

  it('tell the order of units', () => {
    expect(hashOfTwo(pair('ab'))).not.toBe(hashOfTwo(pair('ba')));
    expect(hashOfFour(block('abcd'))).not.toBe(hashOfFour(block('cdab')));
    expect(hashOfEight(block('abcd'), block('efgh'))).not.toBe(hashOfEight(block('efgh'), block('abcd')));
  });
});
