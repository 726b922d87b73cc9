import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../utils/detection/catalogue';
import { findEvidence } from '../../utils/detection/find-evidence';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import type { Snapshot } from '../../utils/detection/snapshot';
import { blockOf, catalogueOf, engineOf, type MarkerText, snapshotOf } from './small-engine';

const WIRE: MarkerText = { phrases: ['/PRNewswire/ {dash}'], zones: ['lead'], source: 5, claim: 'press-release' };
const CREDIT: MarkerText = { phrases: ['({source})'], zones: ['tail'], anchor: 'end' };
const all = () => true;

function find(page: Partial<Snapshot>, ...markers: readonly MarkerText[]) {
  return findEvidence(snapshotOf(page), engineOf(...markers), all);
}

describe('findEvidence in blocks', () => {
  it('quotes what it found and where', () => {
    expect(find({ blocks: [blockOf('NEW YORK, July 21 /PRNewswire/ -- Acme')] }, WIRE)).toEqual([
      {
        marker: 'test/marker-0',
        source: 'pr-newswire',
        claim: 'press-release',
        role: 'dateline',
        grade: 'stated',
        strength: 'decisive',
        zone: 'lead',
        visible: true,
        quote: '/PRNewswire/ --',
        block: 0,
        start: 18,
        end: 33,
        field: null,
        names: {},
        disclaims: null,
        mixed: false,
      },
    ]);
  });

  it('looks only in a marker’s zones, never outside', () => {
    const text = 'PARIS /PRNewswire/ -- Acme';
    expect(find({ blocks: [blockOf(text, 'body'), blockOf(text, 'tail'), blockOf(text, 'lead', 'outside')] }, WIRE)).toEqual([]);
  });

  it('counts the lead from its first block, 200 characters', () => {
    const filler = blockOf('x'.repeat(150), 'lead', 'body');
    const near = blockOf('/PRNewswire/ -- near', 'lead', 'body');
    const far = blockOf(`${'x '.repeat(30)}/PRNewswire/ -- far`, 'lead', 'body');
    expect(find({ blocks: [blockOf('kicker', 'head'), filler, near] }, WIRE)).toHaveLength(1);
    expect(find({ blocks: [filler, far] }, WIRE)).toEqual([]);
    expect(find({ blocks: [filler, far] }, { ...WIRE, zones: ['lead', 'body'] }).map((item) => item.zone)).toEqual(['body']);
  });

  it('takes a closing marker only from the last paragraph and the two lines after it', () => {
    const closing: MarkerText = { ...CREDIT, closing: true };
    const signed = blockOf('Some 300 people had to leave their houses, the mayor said on Friday. (AFP)', 'body', 'tail');
    const paragraph = blockOf('The water is expected to fall from Sunday on, the forecasters said.', 'body', 'tail');
    const line = blockOf('Read more', 'body', 'tail');
    const signature = blockOf('(AFP)', 'tail');
    expect(find({ blocks: [paragraph, signed] }, closing)).toHaveLength(1);
    expect(find({ blocks: [paragraph, signed, line] }, closing)).toHaveLength(1);
    expect(find({ blocks: [paragraph, line, signature] }, closing)).toHaveLength(1);
    expect(find({ blocks: [signed, paragraph] }, closing)).toEqual([]);
    expect(find({ blocks: [paragraph, line, line, signature] }, closing)).toEqual([]);
  });

  it('keeps excludes and requires within the line', () => {
    const marker: MarkerText = {
      phrases: ['Reuters'],
      zones: ['tail'],
      excludes: ['Photo:', 'with {source}'],
      requires: ['Source', '{…3}credit'],
    };
    const quotes = (text: string) => find({ blocks: [blockOf(text, 'tail')] }, marker).map((item) => item.quote);
    expect(quotes('Source: Reuters')).toEqual(['Reuters']);
    expect(quotes('Reuters')).toEqual([]);
    expect(quotes('Source: Photo: Reuters')).toEqual([]);
    expect(quotes('Source: Reuters, with AFP')).toEqual([]);
    expect(quotes('Photo: Paul\nSource: Reuters')).toEqual(['Reuters']);
  });

  it('counts a marker once a line', () => {
    const blocks = [blockOf('Reuters, Reuters\nReuters', 'tail')];
    expect(find({ blocks }, { phrases: ['Reuters', 'Reuters,'], zones: ['tail'] }).map((item) => item.start)).toEqual([0, 17]);
  });

  it('attributes a generic form to the source it names', () => {
    const [item] = find({ blocks: [blockOf('Das sagte sie. (dpa)', 'tail')] }, CREDIT);
    expect(item).toMatchObject({ source: 'dpa', quote: '(dpa)' });
  });

  it('grades words by who signs and who sees them', () => {
    const block = blockOf('/PRNewswire/ -- Acme');
    expect(find({ blocks: [block] }, { ...WIRE, unsigned: true })[0]?.grade).toBe('matches');
    expect(find({ blocks: [{ ...block, visible: false }] }, WIRE)[0]).toMatchObject({ grade: 'marked', visible: false });
  });

  it('asks for the language where a marker wants one', () => {
    const blocks = [blockOf('/PRNewswire/ -- Acme')];
    const marker = { ...WIRE, onlyLanguages: ['de'] };
    expect(find({ blocks, language: 'de-at' }, marker)).toHaveLength(1);
    expect(find({ blocks, language: null }, marker)).toHaveLength(1);
    expect(find({ blocks, language: 'en' }, marker)).toHaveLength(0);
    expect(find({ blocks, language: 'en' }, WIRE)).toHaveLength(1);
    expect(['de', 'DE', 'de_CH', 'den'].map((language) => find({ blocks, language }, marker).length)).toEqual([1, 1, 1, 0]);
  });

  it('leaves out what is switched off, a marker or the source it names', () => {
    const blocks = [blockOf('/PRNewswire/ -- Acme (dpa)', 'lead', 'tail')];
    const engine = engineOf(WIRE, CREDIT);
    const markers = (isOn: (marker: string, source: string | null) => boolean) =>
      findEvidence(snapshotOf({ blocks }), engine, isOn).map((item) => item.marker);
    expect(markers(all)).toEqual(['test/marker-0', 'test/marker-1']);
    expect(markers((marker) => marker !== 'test/marker-0')).toEqual(['test/marker-1']);
    expect(markers((_, source) => source !== 'dpa')).toEqual(['test/marker-0']);
    expect(markers((_, source) => source !== 'pr-newswire')).toEqual(['test/marker-1']);
  });

  it('goes by block, start and marker', () => {
    const blocks = [blockOf('tail first (dpa)', 'tail'), blockOf('Reuters (AP)', 'tail')];
    const found = find({ blocks }, CREDIT, { phrases: ['first', 'Reuters'], zones: ['tail'] });
    expect(found.map(({ block, start }) => [block, start])).toEqual([
      [0, 5],
      [0, 11],
      [1, 0],
      [1, 8],
    ]);
  });
});

describe('findEvidence in the page’s code', () => {
  const author: MarkerText = { phrases: ['{source}'], zones: ['metadata'], fields: ['jsonld:author', 'meta:author'], anchor: 'line' };

  it('matches values of the named fields', () => {
    const metadata = [
      { field: 'meta:author', value: 'Associated Press' },
      { field: 'jsonld:author', value: 'Ann Smith, Associated Press' },
      { field: 'jsonld:publisher', value: 'Reuters' },
    ];
    expect(find({ metadata }, author)).toMatchObject([
      { field: 'meta:author', quote: 'Associated Press', source: 'ap', grade: 'marked', zone: 'metadata', block: null, start: 0, end: 16 },
    ]);
  });

  it('takes any value of its fields for a phrase without words', () => {
    const catalogue = catalogueOf({ ...author, fields: ['original-site'], phrases: ['{source}'] });
    const phrase: Phrase = { tokens: [{ type: 'slot', slot: 'outlet' }], anchor: -1 };
    const markers = catalogue.markers.map((marker) => ({ ...marker, phrases: [phrase] }));
    const metadata = [
      { field: 'original-site', value: 'planet.example' },
      { field: 'meta:author', value: 'Ann' },
    ];
    const found = findEvidence(snapshotOf({ metadata }), prepareCatalogue({ ...catalogue, markers }), all);
    expect(found.map(({ field, names }) => [field, names.outlet])).toEqual([['original-site', 'planet.example']]);
  });

  it('never takes a value for words of the page, or words for a value', () => {
    expect(find({ metadata: [{ field: 'meta:author', value: '/PRNewswire/ -- X' }] }, WIRE)).toEqual([]);
    expect(find({ blocks: [blockOf('Associated Press')] }, author)).toEqual([]);
  });

  it('matches hosts, their subdomains and path beginnings of links', () => {
    const link = (kind: 'link' | 'image', host: string, path: string) => ({ kind, host, path, block: null });
    const pixel: MarkerText = { phrases: ['rt.prnewswire.com/rt.gif'], zones: ['links'], on: 'image', source: 5 };
    const site: MarkerText = { phrases: ['prnewswire.com'], zones: ['links'], strength: 'supporting' };
    const links = [
      link('image', 'rt.prnewswire.com', '/RT.gif?NewsItemId=1'),
      link('image', 'rt.prnewswire.com', '/rt.gif?NewsItemId=2'),
      link('link', 'notprnewswire.com', '/'),
    ];
    expect(find({ links }, pixel, site)).toMatchObject([
      { marker: 'test/marker-0', field: 'image', quote: 'rt.prnewswire.com/RT.gif?NewsItemId=1', grade: 'marked', zone: 'links' },
      { marker: 'test/marker-1', field: 'image' },
    ]);
    expect(find({ links: [link('link', 'rt.prnewswire.com', '/rt.gif'), link('image', 'rt.prnewswire.com', '/x')] }, pixel)).toEqual([]);
  });
});
