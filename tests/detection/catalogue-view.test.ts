import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../utils/detection/catalogue';
import { extendCatalogue, viewCatalogue } from '../../utils/detection/catalogue-view';
import { catalogueOf, SOURCES } from './small-engine';

const OWN = SOURCES[0] ?? expect.unreachable();
const first = catalogueOf({ phrases: ['one', 'uno'], excludes: ['not one'] }, { phrases: ['two'], source: 1 });
const more = catalogueOf(
  { phrases: ['three'], requires: ['really'], source: SOURCES.length },
  { phrases: ['four'], role: 'credit' },
).markers.map((marker) => ({ ...marker, id: marker.id.replace('test', 'more') }));

describe('viewCatalogue', () => {
  const view = viewCatalogue(first);

  it('looks up by number', () => {
    expect([view.version, view.size, view.sources]).toEqual(['test', 2, SOURCES]);
    expect([view.idOf(0), view.idOf(1)]).toEqual(['test/marker-0', 'test/marker-1']);
    expect([view.sourceOf(0), view.sourceOf(1)]).toEqual([null, 1]);
    expect(view.factsOf(1).role).toBe('dateline');
    expect(view.phraseOf(0, 1)).toBe(view.phrasesOf(0, 'phrases')[1]);
    expect(view.phrasesOf(0, 'excludes')).toHaveLength(1);
    expect(view.phrasesOf(0, 'requires')).toEqual([]);
  });
  it('throws, naming the number, where there is nothing', () => {
    expect(() => view.idOf(2)).toThrow('the catalogue has no entry 2');
    expect(() => view.phraseOf(0, 5)).toThrow('the catalogue has no entry 5');
    expect(() => view.sourceOf(-1)).toThrow('the catalogue has no entry -1');
  });
  it('refuses another format', () => {
    expect(() => viewCatalogue({ ...first, format: 2 } as unknown as Catalogue)).toThrow('catalogue format 2 is not supported');
  });
});

describe('extendCatalogue', () => {
  const view = extendCatalogue(viewCatalogue(first), { sources: [{ ...OWN, id: 'own' }], markers: more });

  it('puts what is added behind', () => {
    expect([view.version, view.size]).toEqual(['test', 4]);
    expect(view.sources.map(({ id }) => id)).toEqual([...SOURCES.map(({ id }) => id), 'own']);
    expect([0, 1, 2, 3].map((marker) => view.idOf(marker))).toEqual(['test/marker-0', 'test/marker-1', 'more/marker-0', 'more/marker-1']);
    expect([0, 1, 2, 3].map((marker) => view.sourceOf(marker))).toEqual([null, 1, SOURCES.length, null]);
    expect([1, 3].map((marker) => view.factsOf(marker).role)).toEqual(['dateline', 'credit']);
    expect(view.phrasesOf(0, 'excludes')).toEqual(first.markers[0]?.excludes);
    expect(view.phrasesOf(2, 'requires')).toEqual(more[0]?.requires);
    expect(view.phraseOf(0, 1)).toEqual(first.markers[0]?.phrases[1]);
    expect(view.phraseOf(3, 0)).toEqual(more[1]?.phrases[0]);
    expect(() => view.idOf(4)).toThrow('the catalogue has no entry 2');
  });
});
