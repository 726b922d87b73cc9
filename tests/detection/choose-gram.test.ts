import { describe, expect, it } from 'vitest';
import { chooseGrams, countThrees } from '../../utils/detection/choose-gram';

const NONE = countThrees([]);
const totalOf = (literals: readonly string[]): number => countThrees(literals).reduce((sum, count) => sum + count, 0);

describe('countThrees', () => {
  it('counts every three of every literal once', () => {
    expect(totalOf(['ab'])).toBe(0);
    expect(totalOf(['abc'])).toBe(1);
    expect(totalOf(['abcde', 'abcde', 'xyz'])).toBe(4);
    expect(Math.max(...countThrees(['aaaaa']))).toBe(3);
  });
});

describe('chooseGrams', () => {
  it.each<[string, ReturnType<typeof chooseGrams>]>([
    ['', null],
    ['a', null],
    ['ab', { length: 2, at: 0, count: 1 }],
    ['abc', { length: 3, at: 0, count: 1 }],
    ['abcdef', { length: 3, at: 0, count: 1 }],
    ['abcdefg', { length: 4, at: 0, count: 4 }],
    ['abcdefghij', { length: 4, at: 0, count: 4 }],
    ['abcdefghijk', { length: 8, at: 0, count: 4 }],
    ['abcdefghijklmnop', { length: 8, at: 0, count: 4 }],
  ])('of "%s" takes the longest that fit', (literal, expected) => {
    expect(chooseGrams(literal, NONE)).toEqual(expected);
  });

  it('takes the rarest place, the first of equals', () => {
    expect(chooseGrams('pressx', countThrees(['press', 'pressure', 'express']))?.at).toBe(3);
    expect(chooseGrams('xpress', countThrees(['press', 'pressure', 'express', 'empress']))?.at).toBe(0);
    expect(chooseGrams('presspress', countThrees(['press', 'pressure']))?.at).toBe(0);
    expect(chooseGrams('abcabc', countThrees(['abcabc']))?.at).toBe(1);
  });

  it('looks at the whole of the grams in a row, up to the literal’s end', () => {
    const common = countThrees(['newswire', 'newsroom', 'newspaper', 'news']);
    expect(chooseGrams('newsqzkvw', common)?.at).toBe(2);
    expect(chooseGrams('qzkvwjxynews', common)?.at).toBe(0);
    expect(chooseGrams('newsqzkvwjxypgh', common)?.at).toBe(2);
  });

  it('tries the first places only', () => {
    const long = `${'a'.repeat(60)}qzkvwjxypghb`;
    expect(chooseGrams(long, countThrees(['aaaa']))?.at).toBe(0);
    expect(chooseGrams(`${'a'.repeat(20)}qzkvwjxypghb`, countThrees(['aaaa']))?.at).toBe(18);
    expect([25, 26].map((length) => chooseGrams(`${'a'.repeat(length)}qzkvwjxypghb`, countThrees(['aaaa']))?.at)).toEqual([23, 23]);
  });
});
