import { describe, expect, it } from 'vitest';
import { foldCharacter, lowerUnit } from '../../utils/detection/fold-character';

const ALL_UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const ALL_DIGITS = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /\p{Nd}/u.test(character));

const folds: readonly (readonly [what: string, characters: readonly string[], folded: string])[] = [
  ['line breaks', ['\n', '\u2028', '\u2029'], '\n'],
  ['white space', [' ', '\t', '\r', '\u0085', '\u00a0', '\u2003', '\u3000'], ' '],
  ['double quotes', ['"', '“', '„', '‟', '«', '»', '〝', '″', '״', '＂'], '"'],
  ['single quotes', ["'", '‘', '‚', '‹', '›', '′', '׳', '`', '´', 'ʼ', '＇'], "'"],
  ['dashes', ['-', '‐', '–', '—', '―', '−', '─', '➖', '﹣', '－'], '-'],
  ['what has no width', ['\u00ad', '\u200b', '\u200d', '\u200f', '\u202e', '\u2060', '\ufeff', '\ufe0f', '\u0000', '\u007f'], ''],
  ['tatweel and vowel points', ['\u0640', '\u064b', '\u0670', '\u05b8', '\u05c1', 'ﹱ'], ''],
  ['letters written either way', ['أ', 'إ', 'آ', 'ٱ', 'ا'], 'ا'],
  ['the last letter of Arabic', ['ى', 'ی', 'ﯼ', 'ﻱ'], 'ي'],
  ['Cyrillic yo, small', ['ё', 'е\u0308', 'е'], 'е'],
  ['Cyrillic yo, capital', ['Ё', 'Е'], 'Е'],
  ['Greek accents', ['ά', 'ᾴ', 'α\u0301', 'α'], 'α'],
  ['compatible forms', ['ﬃ'], 'ffi'],
  ['full width', ['Ａ'], 'A'],
  ['a sign of several', ['㏠'], '1日'],
  ['letter and mark', ['e\u0301', 'é'], 'é'],
];

const stays: readonly string[] = ['a', 'A', 'ß', 'İ', 'ς', 'ー', '〜', '〰', '゠', '日', '한', '😀', '%', '~', 'ة'];

describe('foldCharacter', () => {
  it.each(folds)('%s: %j become %j', (_, characters, folded) => {
    expect(characters.map(foldCharacter)).toEqual(characters.map(() => folded));
  });

  it.each(stays)('leaves %s as it is', (character) => expect(foldCharacter(character)).toBe(character));

  it('reads the digits of every script', () => {
    expect(ALL_DIGITS.length % 10).toBe(0);
    expect(ALL_DIGITS.map(foldCharacter)).toEqual(ALL_DIGITS.map((_, index) => String(index % 10)));
  });
});

describe('lowerUnit', () => {
  it.each([
    ['A', 'a'],
    ['Ä', 'ä'],
    ['İ', 'i'],
    ['I', 'i'],
    ['ı', 'i'],
    ['Σ', 'σ'],
    ['ς', 'σ'],
    ['Ж', 'ж'],
    ['ß', 'ß'],
    ['7', '7'],
  ])('of %s is %s', (unit, lower) => expect(lowerUnit(unit)).toBe(lower));

  it('is always one unit', () => {
    expect(ALL_UNITS.filter((unit) => lowerUnit(unit).length !== 1)).toEqual([]);
  });
});
