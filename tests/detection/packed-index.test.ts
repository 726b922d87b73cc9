import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, scan } from '../../utils/detection/packed-index';

type Hit = readonly [literal: number, start: number];
const byPlace = (a: Hit, b: Hit): number => a[1] - b[1] || a[0] - b[0];

function hitsOf(text: string, literals: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  scan(text, buildIndex(literals), (literal, start) => hits.push([literal, start]));
  return hits.sort(byPlace);
}

function plainHits(text: string, literals: readonly string[]): Hit[] {
  const hits = literals.flatMap((literal, index) => {
    const found: Hit[] = [];
    for (let at = literal === '' ? -1 : text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) found.push([index, at]);
    return found;
  });
  return hits.sort(byPlace);
}

describe('scan', () => {
  it('finds long, short and overlapping literals', () => {
    expect(hitsOf('/prnewswire/ -- 广告 ap', ['prnewswire', 'newswire', '广告', 'ap', 'dpa', '/'])).toEqual([
      [5, 0],
      [0, 1],
      [1, 3],
      [5, 11],
      [2, 16],
      [3, 19],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(hitsOf('', ['ap', 'reuters'])).toEqual([]);
    expect(hitsOf('reuters', [])).toEqual([]);
    expect(hitsOf('reuters', [''])).toEqual([]);
  });

  it('agrees with indexOf on every text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab c/広告\n') });
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.string({ unit: fc.constantFrom(...'ab c/広告\n'), maxLength: 7 }), { maxLength: 40 }),
        (text, literals) => {
          expect(hitsOf(text, literals)).toEqual(plainHits(text, literals));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees with indexOf where the text is made of the literals', () => {
    const words = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.array(fc.nat({ max: 19 }), { maxLength: 30 }), (literals, order) => {
        const text = order.map((at) => literals[at % literals.length] ?? '').join(' ');
        expect(hitsOf(text, literals)).toEqual(plainHits(text, literals));
      }),
    );
  });
});
