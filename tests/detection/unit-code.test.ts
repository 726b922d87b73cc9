import { describe, expect, it } from 'vitest';
import { isSpaced, isUnspaced } from '../../utils/detection/character-class';
import { BOUNDARY, blockOf, blur, CODES, codeOf, hasCloser, isCloser } from '../../utils/detection/unit-code';

const ALL_UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);
const codes = (text: string): readonly number[] => Array.from({ length: text.length }, (_, at) => codeOf(text.charCodeAt(at)));

describe('codeOf', () => {
  it('says of every unit whether a word may go on over it', () => {
    expect(ALL_UNITS.filter((unit) => codeOf(unit) < BOUNDARY !== isSpaced(unit))).toEqual([]);
  });

  it('sends us closer to letters of unspaced scripts and to end marks', () => {
    expect(ALL_UNITS.filter((unit) => isCloser(codeOf(unit)) !== (isUnspaced(unit) || unit === 35))).toEqual([]);
  });

  it('has eight bits, of which some are set', () => {
    expect(ALL_UNITS.filter((unit) => codeOf(unit) === 0 || codeOf(unit) > 0xff)).toEqual([]);
  });

  it('tells letters and digits of ASCII from each other, and most others', () => {
    expect(new Set(codes('abcdefghijklmnopqrstuvwxyz0123456789')).size).toBe(36);
    expect(new Set(codes('абвгдежзийклмнопрстуфхцчшщъыьэюя')).size).toBeGreaterThan(25);
    expect(new Set(codes(' ,.-/()"\'#')).size).toBe(10);
    expect(new Set(codes('広告提供元記事')).size).toBeGreaterThan(5);
  });

  it('tells letters of unspaced scripts from marks', () => {
    const marks = new Set(ALL_UNITS.filter((unit) => !isSpaced(unit) && !isUnspaced(unit) && unit !== 35).map(codeOf));
    expect(ALL_UNITS.filter((unit) => isUnspaced(unit) && marks.has(codeOf(unit)))).toEqual([]);
  });

  it('keeps what it was asked for', () => {
    expect([...CODES.subarray(0x61, 0x63)]).toEqual(codes('ab'));
  });
});

describe('hasCloser', () => {
  it('is true of a block with a code to be looked at, wherever it stands', () => {
    const [a = 0, dash = 0, han = 0] = codes('a-広');
    expect([blockOf(a, dash, a, a), blockOf(dash, dash, dash, dash), 0].map(hasCloser)).toEqual([false, false, false]);
    const blocks = [blockOf(han, a, a, dash), blockOf(a, han, a, a), blockOf(dash, dash, han, a), blockOf(a, dash, a, han)];
    expect(blocks.map(hasCloser)).toEqual([true, true, true, true]);
  });
});

describe('blur', () => {
  it('makes one boundary of all, and leaves the letters', () => {
    const [a = 0, z = 0, space = 0, dash = 0, han = 0] = codes('az -広');
    expect(blur(blockOf(a, space, z, dash))).toBe(blockOf(a, BOUNDARY, z, BOUNDARY));
    expect(blur(blockOf(han, a, a, z))).toBe(blockOf(BOUNDARY, a, a, z));
    expect(blur(blockOf(space, dash, han, space))).toBe(blockOf(BOUNDARY, BOUNDARY, BOUNDARY, BOUNDARY));
    expect(blur(blockOf(a, z, z, a))).toBe(blockOf(a, z, z, a));
    expect(blur(0)).toBe(0);
  });
});
