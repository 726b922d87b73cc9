import { describe, expect, it } from 'vitest';
import type { Phrase, Token } from '../../utils/detection/catalogue';
import { type CatalogueView, viewCatalogue } from '../../utils/detection/catalogue-view';
import { footingOf, indexCatalogue, literalOf, readSourceLed, readTarget } from '../../utils/detection/index-catalogue';
import { BOUND_AT_END, BOUND_AT_START } from '../../utils/detection/packed-index';
import { catalogueOf, type MarkerText, SOURCES } from './small-engine';

const SOURCE: Token = { type: 'source', full: false };
const GAP: Token = { type: 'gap', max: 5 };
const DASH: Token = { type: 'slot', slot: 'dash' };
const indexOf = (...markers: readonly MarkerText[]) => indexCatalogue(viewCatalogue({ ...catalogueOf(...markers), sources: [] }));
const read = (numbers: Uint32Array) => Array.from(numbers, readTarget).map(({ isCredit, owner, part }) => [isCredit, owner, part]);

/** A view of which only markers and sources from some number on can be seen. */
function viewFrom(size: number, sources: number, seen: CatalogueView): CatalogueView {
  return {
    ...seen,
    size: size + seen.size,
    sources: [...new Array<(typeof seen.sources)[number]>(sources), ...seen.sources],
    factsOf: (marker) => seen.factsOf(marker - size),
    phrasesOf: (marker, list) => seen.phrasesOf(marker - size, list),
  };
}

describe('a phrase', () => {
  it.each<[string, readonly Token[], number, number, string | null]>([
    ['stands on its anchor', [GAP, 'wire ', DASH], 1, 1, 'wire '],
    ['stands on its anchor, whatever precedes', [SOURCE, ' wire'], 1, 1, ' wire'],
    ['stands on its anchor, the first token', ['wire', GAP], 0, 0, 'wire'],
    ['stands on a source where it has no anchor', ['(', SOURCE, ')', SOURCE], -1, 1, null],
    ['stands on nothing where it has neither', [DASH, GAP], -1, -1, null],
  ])('%s', (_, tokens, anchor, footing, literal) => {
    const phrase: Phrase = { tokens, anchor };
    expect([footingOf(phrase), literalOf(phrase, false)]).toEqual([footing, literal]);
  });

  it('is looked for in lower case, though it kept its case', () => {
    expect(literalOf({ tokens: ['BUSINESS Wire'], anchor: 0 }, true)).toBe('business wire');
  });
});

describe('indexCatalogue', () => {
  it('has an entry for each phrase with words and each credit', () => {
    const { targets, wordless, links, sourceLed } = indexCatalogue(
      viewCatalogue({ ...catalogueOf({ phrases: ['one', 'uno'] }, { phrases: ['two'] }), sources: SOURCES.slice(0, 2) }),
    );
    expect(read(targets)).toEqual([
      [false, 0, 0],
      [false, 0, 1],
      [false, 1, 0],
      [true, 0, 0],
      [true, 0, 1],
      [true, 0, 2],
      [true, 1, 0],
      [true, 1, 1],
    ]);
    expect([wordless.length, links.length, sourceLed.length]).toEqual([0, 0, 0]);
  });

  it('keeps markers of links apart, unless they stand elsewhere too', () => {
    const phrases = ['wire.example'];
    const { links, targets } = indexOf(
      { phrases, zones: ['links'] },
      { phrases, zones: ['metadata', 'links'] },
      { phrases, zones: ['tail'] },
    );
    expect([...links]).toEqual([0, 1]);
    expect(read(targets).map(([, owner]) => owner)).toEqual([1, 2]);
  });

  it('keeps phrases without words apart', () => {
    const catalogue = catalogueOf({ phrases: ['one', 'two'], zones: ['metadata'] });
    const phrase: Phrase = { tokens: [{ type: 'slot', slot: 'outlet' }], anchor: -1 };
    const markers = catalogue.markers.map((marker) => ({ ...marker, phrases: [...marker.phrases, phrase] }));
    const { wordless, targets, sourceLed } = indexCatalogue(viewCatalogue({ ...catalogue, sources: [], markers }));
    expect(read(wordless)).toEqual([[false, 0, 2]]);
    expect([targets.length, sourceLed.length]).toEqual([2, 0]);
  });

  it.each<[string, Partial<MarkerText>, string, string, boolean]>([
    ['{source}', {}, '', '', false],
    ['{source-name}', {}, '', '', true],
    ['({source})', {}, '(', ')', false],
    ['X{source-name}Y', { exactCase: true }, 'x', 'y', true],
    ['{dash}{source}{dash}', {}, '', '', false],
  ])('says of %s what stands beside the credit', (phrase, given, before, after, isFull) => {
    const { sourceLed, targets } = indexOf({ phrases: ['some words'] }, { phrases: [phrase], ...given });
    const unitOf = (text: string): number => (text === '' ? 0 : text.charCodeAt(0));
    const [found, ...more] = readSourceLed(sourceLed);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ before: unitOf(before), after: unitOf(after), isFull });
    expect(readTarget(found?.target ?? 0)).toEqual({ isCredit: false, owner: 1, part: 0 });
    expect(targets).toHaveLength(1);
  });

  it('wants whole words at the ends of a phrase, and of a credit', () => {
    const { tiers } = indexCatalogue(
      viewCatalogue({
        ...catalogueOf({ phrases: ['abc', 'def {…5}', '{…5} ghi', '{…5} jkl {…5}'] }),
        sources: [{ ...(SOURCES[0] ?? expect.unreachable()), credits: [], initials: ['AP'] }],
      }),
    );
    const bounds = new Map(
      Object.values(tiers).flatMap(({ nodes }) =>
        Array.from(nodes, (node) => [node >>> 12, node & (BOUND_AT_START | BOUND_AT_END)] as const),
      ),
    );
    expect([0, 1, 2, 3, 4].map((entry) => bounds.get(entry))).toEqual([
      BOUND_AT_START | BOUND_AT_END,
      BOUND_AT_START,
      BOUND_AT_END,
      0,
      BOUND_AT_START | BOUND_AT_END,
    ]);
  });

  it('goes on behind what another index holds', () => {
    const own = viewCatalogue({ ...catalogueOf({ phrases: ['three'] }), sources: SOURCES.slice(2, 3) });
    const view = viewFrom(2, 7, own);
    expect(read(indexCatalogue(view, { size: 2, sources: view.sources.slice(0, 7) }).targets)).toEqual([
      [false, 2, 0],
      [true, 7, 0],
      [true, 7, 1],
    ]);
  });

  it('refuses more phrases of a marker, markers or sources than a number has bits for', () => {
    const most = Array.from({ length: 4096 }, (_, index) => `phrase ${index}`);
    expect(read(indexOf({ phrases: most }).targets).at(-1)).toEqual([false, 0, 4095]);
    expect(() => indexOf({ phrases: [...most, 'one more'] })).toThrow('the catalogue is too large: part 4096 of 0');
    const own = viewCatalogue({ ...catalogueOf({ phrases: ['one'] }), sources: SOURCES.slice(3, 4) });
    const targetsFrom = (size: number, sources: number) =>
      read(indexCatalogue(viewFrom(size, sources, own), { size, sources: new Array(sources) }).targets);
    expect(targetsFrom(2 ** 19 - 1, 2 ** 19 - 1)).toEqual([
      [false, 2 ** 19 - 1, 0],
      [true, 2 ** 19 - 1, 0],
      [true, 2 ** 19 - 1, 1],
    ]);
    expect(() => targetsFrom(2 ** 19, 0)).toThrow('the catalogue is too large: part 0 of 524288');
    expect(() => targetsFrom(0, 2 ** 19)).toThrow('the catalogue is too large: part 0 of 524288');
  });
});
