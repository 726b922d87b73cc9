import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../utils/detection/catalogue';
import { findEvidence } from '../../utils/detection/find-evidence';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import { catalogueOf, engineOf, type MarkerText, snapshotOf } from './small-engine';

const AUTHOR: MarkerText = { phrases: ['{source-name}'], zones: ['metadata'], fields: ['meta:author'], role: 'structured-data' };
const find = (field: string, value: string, ...markers: readonly MarkerText[]) =>
  findEvidence(snapshotOf({ metadata: [{ field, value }] }), engineOf(...markers), () => true);

describe('findInMetadata', () => {
  it('quotes the value, at most 300 characters, and says which field', () => {
    expect(find('meta:author', 'Ida Kamp, Reuters', AUTHOR)).toMatchObject([
      {
        quote: 'Ida Kamp, Reuters',
        field: 'meta:author',
        block: null,
        grade: 'marked',
        visible: false,
        zone: 'metadata',
        start: 10,
        end: 17,
      },
    ]);
    const [long] = find('meta:author', `Reuters ${'x'.repeat(400)}`, AUTHOR);
    expect(long?.quote).toHaveLength(300);
  });

  it('counts a marker once a value, markers without a field in every one', () => {
    expect(find('meta:author', 'Reuters and Reuters, Reuters Breakingviews', AUTHOR)).toHaveLength(1);
    expect(find('meta:author', 'Reuters', { ...AUTHOR, phrases: ['{source-name}', 'Reuters'] })).toHaveLength(1);
    expect(find('meta:anything', 'Reuters', { ...AUTHOR, fields: [] })).toHaveLength(1);
    expect(find('meta:anything', 'Reuters', AUTHOR)).toEqual([]);
    expect(find('meta:author', 'Reuters', { ...AUTHOR, zones: ['tail'], fields: ['meta:author'] })).toEqual([]);
  });

  it('counts a marker once in a value of several lines', () => {
    expect(find('meta:author', 'Reuters\nReuters', AUTHOR).map(({ start }) => start)).toEqual([0]);
    expect(find('meta:author', 'Ida\nReuters', AUTHOR)).toHaveLength(1);
  });

  describe('takes for a phrase without words any value', () => {
    const phrase: Phrase = { tokens: [{ type: 'slot', slot: 'outlet' }], anchor: -1 };
    const outlets = (given: Partial<MarkerText>, field: string, value: string) => {
      const catalogue = catalogueOf({ ...AUTHOR, fields: ['original-site'], phrases: [], ...given });
      const markers = catalogue.markers.map((marker) => ({ ...marker, phrases: [phrase, phrase] }));
      const engine = prepareCatalogue({ ...catalogue, markers });
      return findEvidence(snapshotOf({ metadata: [{ field, value }] }), engine, () => true).map(({ names }) => names.outlet);
    };
    it.each<[string, Partial<MarkerText>, string, string, readonly string[]]>([
      ['of its field, once', {}, 'original-site', 'dagblick.example', ['dagblick.example']],
      ['behind punctuation', {}, 'original-site', '» dagblick.example', ['dagblick.example']],
      ['of no other field', {}, 'canonical-site', 'dagblick.example', []],
      ['that holds a word', {}, 'original-site', '…', []],
      ['where it names its fields', { fields: [] }, 'original-site', 'dagblick.example', []],
      ['that its guards allow', { excludes: ['dagblick'] }, 'original-site', 'dagblick.example', []],
      ['that its guards ask for', { requires: ['tidings'] }, 'original-site', 'dagblick.example', []],
    ])('%s', (_, given, field, value, expected) => expect(outlets(given, field, value)).toEqual(expected));
  });

  it('takes names in their own case', () => {
    expect(find('meta:author', 'DPA', { ...AUTHOR, phrases: ['{source}'] })).toEqual([]);
    expect(find('meta:author', 'dpa', { ...AUTHOR, phrases: ['{source}'] })).toHaveLength(1);
  });
});
