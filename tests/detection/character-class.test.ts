import { describe, expect, it } from 'vitest';
import { isBetweenWords, isBoundary, isDigitAt, isLowerAt, isWordAt } from '../../utils/detection/character-class';

const ALL_UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const isAny = (ask: (text: string, index: number) => boolean, texts: readonly string[]) => texts.filter((text) => ask(text, 0));

describe('a character is', () => {
  it('a word’s, if it is a letter, a mark or a digit', () => {
    expect(isAny(isWordAt, ALL_UNITS)).toEqual(ALL_UNITS.filter((unit) => /[\p{L}\p{M}\p{N}]/u.test(unit)));
  });
  it('lower case, if it has an upper one', () => {
    expect(isAny(isLowerAt, ALL_UNITS)).toEqual(ALL_UNITS.filter((unit) => /\p{Ll}/u.test(unit)));
  });
  it('a digit, if it is one of ten', () => {
    expect(isAny(isDigitAt, ALL_UNITS)).toEqual([...'0123456789']);
  });
  it('none of these outside the text', () => {
    for (const ask of [isWordAt, isLowerAt, isDigitAt]) expect([-1, 1, 9].map((index) => ask('a', index))).toEqual([false, false, false]);
  });
});

describe('words end', () => {
  it.each(['a|-b', 'a| b', '|a', 'a|', '東|京', '東|a', 'a|東', 'か|ー', '서|울', 'ไ|ท', '-|-', '9|東', '|'])('in %s', (marked) => {
    expect(isBoundary(marked.replace('|', ''), marked.indexOf('|'))).toBe(true);
  });
  it.each(['a|b', 'a|9', '9|9', 'é|t', 'Ж|и', 'ا|ب', 'क|ा', 'a|\u0301'])('not in %s', (marked) => {
    expect(isBoundary(marked.replace('|', ''), marked.indexOf('|'))).toBe(false);
  });
  it('at the end of the text, however it is said', () => {
    const [a, b] = ['a'.charCodeAt(0), 'b'.charCodeAt(0)];
    expect([isBetweenWords(a, undefined), isBetweenWords(undefined, b), isBetweenWords(a, Number.NaN), isBetweenWords(a, b)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
