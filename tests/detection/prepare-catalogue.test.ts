import { describe, expect, it } from 'vitest';
import type { Catalogue, Phrase } from '../../utils/detection/catalogue';
import { extendCatalogue, viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexCatalogue } from '../../utils/detection/index-catalogue';
import { createEngine, prepareCatalogue, sourceKey } from '../../utils/detection/prepare-catalogue';
import { catalogueOf, engineOf, type MarkerText, SOURCES } from './small-engine';

const WIRE: MarkerText = {
  phrases: ['Lindwire news', '{source} report'],
  anchor: 'line',
  exactCase: true,
  source: 5,
  excludes: ['not Lindwire', 'nor {source}'],
  requires: ['really'],
};

describe('a marker', () => {
  const engine = engineOf(WIRE, { phrases: ['one'], of: [] });

  it('has phrases that keep its place and case, made once', () => {
    const first = engine.markerAt(0).phrase(0);
    expect(first).toEqual({
      tokens: ['Lindwire news'],
      place: 'line',
      kinds: new Set(['news-agency']),
      exactCase: true,
      marker: 0,
      footing: 0,
    });
    expect(engine.markerAt(0).phrase(0)).toBe(first);
    expect(engine.markerAt(1).phrase(0)).toMatchObject({ marker: 1, place: null, exactCase: false, kinds: new Set() });
    expect(() => engine.markerAt(0).phrase(2)).toThrow('no entry 2');
  });

  it('has guards that may stand anywhere in the line', () => {
    const { excludes, requires } = engine.markerAt(0);
    expect(excludes().map(({ tokens, place, exactCase, footing }) => [tokens[0], place, exactCase, footing])).toEqual([
      ['not Lindwire', null, true, 0],
      ['nor ', null, true, 1],
    ]);
    expect(requires()).toMatchObject([{ tokens: ['really'], place: null, marker: 0 }]);
    expect([engine.markerAt(1).excludes(), engine.markerAt(1).requires()]).toEqual([[], []]);
    expect(excludes()).toBe(engine.markerAt(0).excludes());
  });

  it('has a source or none', () => {
    expect([0, 1].map((marker) => engine.markerAt(marker).sourceId)).toEqual(['pr-newswire', null]);
  });

  it.each<[MarkerText['zones'], boolean]>([
    [['lead'], true],
    [['tail', 'metadata'], true],
    [['links', 'head'], true],
    [['metadata'], false],
    [['links'], false],
    [['metadata', 'links'], false],
  ])('of the zones %j stands in text: %s', (zones, inText) => {
    expect(engineOf({ phrases: ['wire.example'], zones: zones ?? [] }).markerAt(0).inText).toBe(inText);
  });
});

describe('an engine', () => {
  const catalogue = catalogueOf(
    { phrases: ['/Lindwire/ news'], exactCase: true },
    { phrases: ['{source}'] },
    { phrases: ['{source-name})'], of: ['news-agency', 'press-release-wire'] },
    { phrases: ['wire.example/x'], zones: ['links'] },
  );
  const engine = prepareCatalogue(catalogue);
  const [index] = engine.indexes;
  if (index === undefined) throw new Error('no index');

  it('knows what each entry of its index stands for', () => {
    expect(index.meaningOf(0)).toEqual({ phrase: engine.markerAt(0).phrase(0) });
    expect(index.meaningOf(1)).toMatchObject({ credit: { source: 0, exact: 'Associated Press', full: true } });
    expect(index.meaningOf(3)).toMatchObject({ credit: { source: 0, exact: 'AP', full: false } });
    expect([0, 1, 3].map(index.literalOf)).toEqual(['/lindwire/ news', 'associated press', 'ap']);
    expect([0, 1, 3].map(index.markerOf)).toEqual([0, null, null]);
    expect(index.meaningOf(1)).toBe(index.meaningOf(1));
    for (const ask of [index.meaningOf, index.literalOf, index.markerOf]) expect(() => ask(99)).toThrow('no entry 99');
  });

  it('knows phrases by the credits that lead them', () => {
    const led = engine.sourceLed();
    const markers = (key: string) => led.get(key)?.map(({ marker }) => marker);
    expect([...led.keys()].toSorted()).toEqual(['news-agency', 'news-agency initials', 'press-release-wire']);
    expect(markers(sourceKey('news-agency', true))).toEqual([1, 2]);
    expect(markers(sourceKey('news-agency', false))).toEqual([1]);
    expect(markers(sourceKey('press-release-wire', true))).toEqual([2]);
    const [first, second] = led.get('news-agency') ?? [];
    expect([first?.before, first?.after, second?.before, second?.after]).toEqual([0, 0, 0, ')'.charCodeAt(0)]);
    expect(second?.phrase()).toBe(engine.markerAt(2).phrase(0));
  });

  it('knows sources, credits and hosts', () => {
    const engine = prepareCatalogue(catalogue);
    expect(engine.sourceById().get('dpa')).toBe(SOURCES[2]);
    expect(engine.sourceById().size).toBe(SOURCES.length);
    expect(
      engine
        .credits()
        .byHead.get('re')
        ?.map(({ exact }) => exact),
    ).toEqual(['Reuters Breakingviews', 'Reuters']);
    expect([...engine.hosts()]).toEqual([['wire.example', [{ marker: 3, path: '/x' }]]]);
    expect(engine.wordless()).toEqual([]);
    expect([engine.sourceById(), engine.credits(), engine.hosts()]).toEqual([engine.sourceById(), engine.credits(), engine.hosts()]);
  });

  it('refuses a catalogue of another format', () => {
    expect(() => prepareCatalogue({ ...catalogue, format: 2 } as unknown as Catalogue)).toThrow('format 2');
  });
});

describe('an engine over two indexes', () => {
  const first = viewCatalogue(catalogueOf({ phrases: ['one wire'] }, { phrases: ['a.example'], zones: ['links'] }));
  const outlet: Phrase = { tokens: [{ type: 'slot', slot: 'outlet' }], anchor: -1 };
  const more = catalogueOf(
    { phrases: ['two wire', '{source} wire'], source: SOURCES.length },
    { phrases: ['b.example'], zones: ['links'] },
    { phrases: [], zones: ['metadata'], fields: ['original-site'] },
  ).markers.map((marker) => (marker.fields.length === 0 ? marker : { ...marker, phrases: [outlet] }));
  const own = { ...(SOURCES[0] ?? expect.unreachable()), id: 'own', credits: ['Skarvik Post'], initials: [] };
  const both = extendCatalogue(first, { sources: [own], markers: more });
  const engine = createEngine(both, [indexCatalogue(first), indexCatalogue(both, first)]);

  it('finds what each of them holds', () => {
    const [, second] = engine.indexes;
    expect(second?.meaningOf(0)).toEqual({ phrase: engine.markerAt(2).phrase(0) });
    expect([0, 1].map((entry) => second?.literalOf(entry))).toEqual(['two wire', 'skarvik post']);
    expect([0, 1].map((entry) => second?.markerOf(entry))).toEqual([2, null]);
    expect(engine.sourceLed().get('news-agency')).toMatchObject([{ marker: 2, before: 0, after: ' '.charCodeAt(0) }]);
    expect(engine.markerAt(2).sourceId).toBe('own');
    expect([...engine.hosts().keys()]).toEqual(['a.example', 'b.example']);
    expect(engine.wordless()).toEqual([engine.markerAt(4).phrase(0)]);
    expect(
      engine
        .credits()
        .byTail.get('st')
        ?.map(({ exact, source }) => [exact, source]),
    ).toEqual([['Skarvik Post', SOURCES.length]]);
  });
});
