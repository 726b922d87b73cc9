import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../utils/detection/build-index';
import { isBetweenWords } from '../../utils/detection/character-class';
import { BOUND_AT_END, BOUND_AT_START, scan } from '../../utils/detection/packed-index';
import type { CodedText } from '../../utils/detection/unit-code';
import { anyCharacter } from './any-character';
import { codedText } from './coded-text';

type Hit = readonly [literal: number, start: number];
const BOTH = BOUND_AT_START | BOUND_AT_END;
const byPlace = (a: Hit, b: Hit): number => a[1] - b[1] || a[0] - b[0];

function hitsOf(text: string, literals: readonly string[], bounds = 0): Hit[] {
  const hits: Hit[] = [];
  const index = buildIndex(literals.map((literal) => ({ text: literal, bounds })));
  scan(coded(text), index, (literal, start) => hits.push([literal, start]));
  return hits.sort(byPlace);
}

const coded = (text: string): CodedText => codedText(Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));

function plainHits(text: string, literals: readonly string[], bounds = 0): Hit[] {
  const isBound = (at: number): boolean => isBetweenWords(text.charCodeAt(at - 1), text.charCodeAt(at));
  const hits = literals.flatMap((literal, index) => {
    const found: Hit[] = [];
    for (let at = literal.length < 2 ? -1 : text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
      if (bounds & BOUND_AT_START && !isBound(at)) continue;
      if (!(bounds & BOUND_AT_END) || isBound(at + literal.length)) found.push([index, at]);
    }
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
      scan(coded('ap apa cap ap'), buildIndex([{ text: 'ap', bounds }]), (_, start) => hits.push(start));
      return hits;
    };
    expect(bound(0)).toEqual([0, 3, 8, 11]);
    expect(bound(BOUND_AT_START)).toEqual([0, 3, 11]);
    expect(bound(BOUND_AT_END)).toEqual([0, 8, 11]);
    expect(bound(BOUND_AT_START | BOUND_AT_END)).toEqual([0, 11]);
  });

  it('finds each literal once in a place, by whatever windows it can be seen', () => {
    for (const literal of ['c(', 'ap', '(p', 'dpa', '(p)', 'ap.'])
      for (const bounds of [0, BOUND_AT_START, BOUND_AT_END, BOTH])
        for (const before of ['', ' ', '広', '. ', '((', 'a ', ' 広', '.-.'])
          for (const behind of ['', ' ', '広', ' -', '( ', ' a', '-.-']) {
            const text = `${before}${literal}${behind}`;
            expect([text, bounds, hitsOf(text, [literal], bounds)]).toEqual([text, bounds, plainHits(text, [literal], bounds)]);
          }
  });

  it.each(['dpa', 'agi/x', 'thenewswire', '提供ap', 'ap提供'])('finds %s bound as a word of its own only', (literal) => {
    const text = `${literal} s${literal} ${literal}s s${literal}s (${literal})`;
    const [size, places] = [literal.length, hitsOf(text, [literal], BOTH).map(([, start]) => start)];
    expect(places).toEqual(plainHits(text, [literal], BOTH).map(([, start]) => start));
    expect(places).toContain(0);
    expect(places).toContain(text.length - size - 1);
    expect(places.length).toBeLessThan(5);
  });

  it.each<[string, string]>([
    ['two units', 'ap'],
    ['three units', 'dpa'],
    ['three units of no words', '(p)'],
    ['five units', 'agi/x'],
    ['eleven units', 'thenewswire'],
    ['two units of an unspaced script', '広告'],
    ['three units of an unspaced script', '提供:'],
  ])('finds a literal of %s at any distance from the text’s beginning and end', (_, literal) => {
    for (const bounds of [0, BOUND_AT_START, BOUND_AT_END, BOTH])
      for (let before = 0; before < 10; before += 1)
        for (let behind = 0; behind < 10; behind += 1) {
          const text = `${'. '.repeat(5).slice(0, before)}${literal}${' -'.repeat(5).slice(0, behind)}`;
          expect([text, bounds, hitsOf(text, [literal], bounds)]).toEqual([text, bounds, [[0, before]]]);
        }
  });

  it.each([2, 3, 7, 11])('looks at a literal of %i letters hardly anywhere that it does not stand', (length) => {
    const letterOf = (seed: number) => String.fromCharCode(97 + (((seed * 2_654_435_761) >>> 8) % 26));
    const wordOf = (seed: number) => Array.from({ length }, (_, at) => letterOf(seed * 31 + at)).join('');
    const { tiers, literalOf } = buildIndex(Array.from({ length: 500 }, (_, seed) => ({ text: wordOf(seed), bounds: BOTH })));
    let looks = 0;
    const counting = (entry: number): string => {
      looks += 1;
      return literalOf(entry);
    };
    const text = Array.from({ length: 20_000 }, (_, at) => letterOf(at * at + 7 * at)).join('');
    scan(coded(text), { tiers, literalOf: counting }, () => expect.unreachable());
    expect(looks).toBeLessThan(100);
  });

  it.each([2, 3, 4])('looks at a literal of %i ideographs hardly anywhere that it does not stand', (length) => {
    const wordOf = (seed: number) => Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + seed * 31 + at * 17)).join('');
    const { tiers, literalOf } = buildIndex(Array.from({ length: 150 }, (_, seed) => ({ text: wordOf(seed), bounds: BOTH })));
    let looks = 0;
    const counting = (entry: number): string => {
      looks += 1;
      return literalOf(entry);
    };
    const text = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 31 + at * 7) % 5003))).join('');
    scan(coded(text), { tiers, literalOf: counting }, () => {});
    expect(looks).toBeLessThan(200);
  });

  const ALPHABET = 'ab c/広告ก\n#(é';
  const anyText = (maxLength: number) => fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength });

  it.each([0, BOUND_AT_START, BOUND_AT_END, BOTH])('agrees with indexOf on every text, with bounds %i', (bounds) => {
    fc.assert(
      fc.property(anyText(30), fc.array(anyText(14), { maxLength: 40 }), (text, literals) => {
        expect(hitsOf(text, literals, bounds)).toEqual(plainHits(text, literals, bounds));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with indexOf where the text is made of the literals', () => {
    const words = fc.array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 20 });
    const anyBounds = fc.constantFrom(0, BOUND_AT_START, BOUND_AT_END, BOTH);
    const places = fc.array(fc.tuple(fc.nat({ max: 19 }), fc.constantFrom(' ', '-', 's', '')), { maxLength: 30 });
    fc.assert(
      fc.property(words, places, anyBounds, (literals, order, bounds) => {
        const text = order.map(([at, glue]) => `${literals[at % literals.length] ?? ''}${glue}`).join('');
        expect(hitsOf(text, literals, bounds)).toEqual(plainHits(text, literals, bounds));
      }),
      { numRuns: 50 },
    );
  });
});
