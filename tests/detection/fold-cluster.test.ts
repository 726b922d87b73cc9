import { describe, expect, it } from 'vitest';
import { baseOf, clusterSize, isActiveMark, isPair } from '../../utils/detection/fold-cluster';

/** Combining acute: merges and moves. */
const ACUTE = '\u0301';
/** Devanagari visarga: a mark that does neither. */
const STILL = '\u0903';
const PAIR = '😀';

describe('isActiveMark', () => {
  it.each([
    ['the first mark there is', '\u0300'],
    ['an acute', ACUTE],
    ['a dot below', '\u0323'],
    ['a tilde overlay, of the lowest class', '\u0334'],
    ['an iota below, of the highest', '\u0345'],
    ['a vowel sign written in two pieces', '\u09be'],
    ['a vowel of Hangul', '\u1161'],
    ['a final of Hangul', '\u11a8'],
    ['a voicing sign', '\u3099'],
    ['a half-width voicing sign', '\uff9e'],
    ['a vowel point', '\u05b8'],
  ])('takes %s', (_, mark) => expect(isActiveMark(mark.charCodeAt(0))).toBe(true));

  it.each([
    ['a letter', 'a'],
    ['the last unit before marks', '\u02ff'],
    ['a letter behind them', '日'],
    ['a first of Hangul', '\u1100'],
    ['a mark that stands still', STILL],
    ['an enclosing circle', '\u20dd'],
    ['a variation selector', '\ufe0f'],
    ['half a pair', '\ud83d'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(isActiveMark(text.charCodeAt(0))).toBe(false));

  it('takes whatever normalising merges with the character before', () => {
    const merged = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code).normalize('NFD'))
      .filter((parts) => parts.normalize('NFC').length < parts.length)
      .map((parts) => parts.charCodeAt(parts.length - 1))
      .filter((code) => code < 0xd800 || code > 0xdfff);
    expect(merged.length).toBeGreaterThan(10_000);
    expect(merged.filter((code) => !isActiveMark(code))).toEqual([]);
  });

  it('takes whatever changes places with another mark', () => {
    const marks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((unit) => /\p{M}/u.test(unit));
    const moving = marks.filter((mark) => ['\u0334', ACUTE, '\u0345'].some((other) => moves(mark + other) || moves(other + mark)));
    expect(moving.length).toBeGreaterThan(500);
    expect(moving.filter((mark) => !isActiveMark(mark.charCodeAt(0)))).toEqual([]);

    function moves(two: string): boolean {
      const ordered = two.normalize('NFD');
      return ordered !== two && [...ordered].sort().join('') === [...two].sort().join('');
    }
  });
});

describe('baseOf', () => {
  it.each<[string, number, number, number]>([
    ['ae', 1, 0, 1],
    [`a${ACUTE}`, 1, 0, 0],
    [`xa${ACUTE}\u0323`, 3, 0, 1],
    [`xa${ACUTE}\u0323`, 3, 2, 2],
    [`xa${ACUTE}\u0323`, 3, 3, 3],
    [`xa${STILL}${ACUTE}`, 3, 0, 1],
    [`${ACUTE}${ACUTE}`, 1, 0, 0],
    [`x${PAIR}${ACUTE}`, 3, 0, 1],
    [`x${PAIR}${ACUTE}`, 3, 1, 1],
    [`x${PAIR}${ACUTE}`, 3, 2, 2],
  ])('in %j of the mark at %i, not before %i, is %i', (text, index, floor, base) => {
    expect(baseOf(text, index, floor)).toBe(base);
  });
});

describe('clusterSize', () => {
  it.each<[string, number]>([
    ['|a', 1],
    ['|ab', 1],
    [`|a${ACUTE}`, 2],
    [`|a${ACUTE}b`, 2],
    [`|a${ACUTE}\u0323b${ACUTE}`, 3],
    [`x|e${ACUTE}`, 2],
    [`|${PAIR}`, 2],
    [`|${PAIR}${ACUTE}`, 3],
    [`|a${PAIR}`, 1],
    [`|a${STILL}`, 1],
    [`|${PAIR}${STILL}`, 2],
    [`|a${STILL}${ACUTE}b`, 3],
    [`|a${ACUTE}${STILL}b`, 3],
    [`|a${ACUTE.repeat(30)}`, 31],
    [`|a${ACUTE.repeat(40)}`, 31],
    [`|${ACUTE}${ACUTE}b`, 2],
    ['|\u1109\u1165\u11ab\u1100', 3],
  ])('at | in %j is %i', (marked, size) => {
    expect(clusterSize(marked.replace('|', ''), marked.indexOf('|'))).toBe(size);
  });
});

describe('isPair', () => {
  it.each<[string, number, boolean]>([
    [PAIR, 0, true],
    [PAIR, 1, false],
    [PAIR, 2, false],
    ['\ud83d', 0, false],
    ['\uffff', 0, false],
    ['\u{10000}', 0, true],
    ['a', 0, false],
  ])('of %j at %i: %s', (text, index, expected) => expect(isPair(text, index)).toBe(expected));
});
