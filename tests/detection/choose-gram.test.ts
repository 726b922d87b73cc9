import { describe, expect, it } from 'vitest';
import { chooseGrams, codesOf, countGrams, gramAt } from '../../utils/detection/choose-gram';
import { hashOfEight, hashOfThree, hashOfTwo, pairOf, windowOf } from '../../utils/detection/gram-hash';
import { BOUND_AT_END, BOUND_AT_START } from '../../utils/detection/packed-index';
import { BOUNDARY, blockOf, codeOf } from '../../utils/detection/unit-code';

const BOTH = BOUND_AT_START | BOUND_AT_END;
const literals = (...texts: readonly string[]) => texts.map((text) => ({ text, bounds: 0 }));
const NONE = countGrams([]);
const chosen = (text: string, bounds = 0, counts = NONE) => chooseGrams({ text, bounds }, counts);
const code = (char: string): number => codeOf(char.charCodeAt(0));

describe('codesOf', () => {
  it.each<[string, number, number, readonly string[]]>([
    ['ap', 0, 0, ['a', 'p']],
    ['ap', BOUND_AT_START, -1, ['|', 'a', 'p']],
    ['ap', BOUND_AT_END, 0, ['a', 'p', '|']],
    ['ap', BOTH, -1, ['|', 'a', 'p', '|']],
    ['(ap)', BOTH, 0, ['(', 'a', 'p', ')']],
    ['広告', BOTH, 0, ['広', '告']],
    ['', BOTH, 0, []],
  ])('of %j with bounds %i start at %i', (text, bounds, start, codes) => {
    expect(codesOf({ text, bounds })).toEqual({ start, codes: codes.map((char) => (char === '|' ? BOUNDARY : code(char))) });
  });
});

describe('gramAt', () => {
  it('is what the scan makes of the units, wherever they stand', () => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [...'abcdefgh'].map(code);
    for (const [text, at] of [
      ['abcdefgh', 0],
      ['-.abcdefgh-', 2],
    ] as const) {
      const codes = codesOf({ text, bounds: BOTH });
      expect(gramAt(text, codes, at, 2)).toBe(hashOfTwo(pairOf(97, 98)));
      expect(gramAt(text, codes, at, 3)).toBe(hashOfThree(pairOf(97, 98), 99));
      expect(gramAt(text, codes, at, 4)).toBe(windowOf(blockOf(a, b, c, d)));
      expect(gramAt(text, codes, at, 8)).toBe(hashOfEight(blockOf(a, b, c, d), blockOf(e, f, g, h)));
    }
    expect(gramAt('abcdefgh', codesOf({ text: 'abcdefgh', bounds: BOTH }), -1, 4)).toBe(windowOf(blockOf(BOUNDARY, a, b, c)));
  });
});

describe('countGrams', () => {
  const totals = (...texts: readonly string[]) => {
    const counts = countGrams(texts.map((text) => ({ text, bounds: BOTH })));
    return ([3, 4, 8] as const).map((length) => [...counts[length].values()].reduce((sum, count) => sum + count, 0));
  };

  it('counts every gram of every literal once, fours with their boundaries', () => {
    expect(totals('ab')).toEqual([0, 1, 0]);
    expect(totals('abcde', 'abcde', 'xyz')).toEqual([4, 6, 0]);
    expect(totals('abcdefghi')).toEqual([7, 8, 2]);
    expect(Math.max(...countGrams(literals('aaaaa'))[3].values())).toBe(3);
  });
});

describe('chooseGrams', () => {
  it.each<[string, number, ReturnType<typeof chooseGrams>]>([
    ['', BOTH, null],
    ['a', BOTH, null],
    ['ab', 0, { length: 2, at: 0, count: 1 }],
    ['ab', BOUND_AT_START, { length: 4, at: -2, count: 2 }],
    // The end's boundary would stand third in a window.
    ['ab', BOUND_AT_END, { length: 2, at: 0, count: 1 }],
    ['ab', BOTH, { length: 4, at: -2, count: 2 }],
    ['(p)', BOTH, { length: 4, at: -1, count: 2 }],
    ['###', BOTH, { length: 3, at: 0, count: 1 }],
    ['abc', 0, { length: 4, at: -1, count: 2 }],
    ['abc', BOUND_AT_END, { length: 4, at: -1, count: 2 }],
    ['abc', BOTH, { length: 4, at: -1, count: 2 }],
    ['abcde', 0, { length: 4, at: 0, count: 2 }],
    ['abcdefghij', 0, { length: 4, at: 0, count: 2 }],
    ['abcdefghijk', BOTH, { length: 8, at: 0, count: 4 }],
    ['abcdefghijklmnop', 0, { length: 8, at: 0, count: 4 }],
    ['広告', BOTH, { length: 2, at: 0, count: 1 }],
    ['/写', BOTH, { length: 2, at: 0, count: 1 }],
    ['広告主', 0, { length: 3, at: 0, count: 1 }],
    ['source:写', BOTH, { length: 3, at: 5, count: 1 }],
    ['写/source', BOTH, { length: 3, at: 0, count: 1 }],
    ['広告主の提供による広告記事', 0, { length: 8, at: 0, count: 4 }],
  ])('of %j with bounds %i takes the longest that fit', (text, bounds, expected) => {
    expect(chosen(text, bounds)).toEqual(expected);
  });

  it('takes the rarest place, the first of equals', () => {
    const counts = countGrams(literals('press', 'pressure', 'express', 'pressed'));
    expect(chosen('pressxyz', 0, counts)?.at).toBe(2);
    expect(chosen('xyzpress', 0, counts)?.at).toBe(0);
    expect(chosen('presspress', 0, counts)?.at).toBe(2);
    expect(chosen('広告広告主', 0, countGrams(literals('広告広', '告広告')))?.at).toBe(2);
  });

  it('looks at all grams in a row, up to the literal’s end', () => {
    const common = countGrams(literals('newswire and newsroom', 'the newswire and', 'newswire an'));
    expect(chosen('newswire and xyz', 0, common)?.at).toBe(5);
    expect(chosen('xyz newswire and', 0, common)?.at).toBe(0);
    expect(chosen('newswire and ', 0, common)?.at).toBe(2);
  });

  it('tries the first places only', () => {
    const counts = countGrams(literals('a'.repeat(20)));
    expect(chosen(`${'a'.repeat(60)}qzkvwjxypghb`, 0, counts)?.at).toBe(0);
    expect([30, 31, 32].map((length) => chosen(`${'a'.repeat(length)}qzkvwjxypghb`, 0, counts)?.at)).toEqual([23, 23, 23]);
  });
});
