import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../utils/detection/build-index';
import { BOUND_AT_END, BOUND_AT_START, scan } from '../../utils/detection/packed-index';
import { anyCharacter } from './any-character';

type Hit = readonly [literal: number, start: number];
const byPlace = (a: Hit, b: Hit): number => a[1] - b[1] || a[0] - b[0];

function hitsOf(text: string, literals: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  const index = buildIndex(literals.map((literal) => ({ text: literal, bounds: 0 })));
  scan(unitsOf(text), index, (literal, start) => hits.push([literal, start]));
  return hits.sort(byPlace);
}

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

function plainHits(text: string, literals: readonly string[]): Hit[] {
  const hits = literals.flatMap((literal, index) => {
    const found: Hit[] = [];
    for (let at = literal.length < 2 ? -1 : text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) found.push([index, at]);
    return found;
  });
  return hits.sort(byPlace);
}

describe('scan', () => {
  it('finds long, short and overlapping literals', () => {
    expect(hitsOf('/prnewswire/ -- 广告 ap', ['prnewswire', 'newswire', '广告', 'ap', 'dpa', 'newswires'])).toEqual([
      [0, 1],
      [1, 3],
      [2, 16],
      [3, 19],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(hitsOf('', ['ap', 'reuters'])).toEqual([]);
    expect(hitsOf('reuters', [])).toEqual([]);
    expect(hitsOf('reuters', [''])).toEqual([]);
  });

  it('finds bound literals as words of their own only', () => {
    const bound = (bounds: number) => {
      const hits: number[] = [];
      scan(unitsOf('ap apa cap ap'), buildIndex([{ text: 'ap', bounds }]), (_, start) => hits.push(start));
      return hits;
    };
    expect(bound(0)).toEqual([0, 3, 8, 11]);
    expect(bound(BOUND_AT_START)).toEqual([0, 3, 11]);
    expect(bound(BOUND_AT_END)).toEqual([0, 8, 11]);
    expect(bound(BOUND_AT_START | BOUND_AT_END)).toEqual([0, 11]);
  });

  it.each([2, 3, 7, 11])('looks at a literal of %i units hardly anywhere that it does not stand', (length) => {
    const wordOf = (seed: number) => Array.from({ length }, (_, at) => String.fromCharCode(97 + ((seed * (7 * at + 31)) % 89))).join('');
    const { tiers, literalOf } = buildIndex(Array.from({ length: 500 }, (_, seed) => ({ text: wordOf(seed), bounds: 0 })));
    let looks = 0;
    const counting = (entry: number): string => {
      looks += 1;
      return literalOf(entry);
    };
    const text = Uint16Array.from({ length: 20_000 }, (_, at) => 0x4e00 + ((at * at * 31 + at * 7) % 5003));
    scan(text, { tiers, literalOf: counting }, () => expect.unreachable());
    expect(looks).toBeLessThan(100);
  });

  it('agrees with indexOf on every text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab c/広告\n') });
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.string({ unit: fc.constantFrom(...'ab c/広告\n'), maxLength: 14 }), { maxLength: 40 }),
        (text, literals) => {
          expect(hitsOf(text, literals)).toEqual(plainHits(text, literals));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('agrees with indexOf where the text is made of the literals', () => {
    const words = fc.array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.array(fc.nat({ max: 19 }), { maxLength: 30 }), (literals, order) => {
        const text = order.map((at) => literals[at % literals.length] ?? '').join(' ');
        expect(hitsOf(text, literals)).toEqual(plainHits(text, literals));
      }),
      { numRuns: 50 },
    );
  });
});
