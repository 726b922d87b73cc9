import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../utils/catalogue/compile';
import { packCatalogue } from '../../utils/catalogue/pack';
import { unpackCatalogue } from '../../utils/catalogue/unpack';
import { sampleGeneric, sampleLanguage, sampleMarker, sampleSource } from './sample-files';

const sources = [
  sampleSource(),
  sampleSource({ id: 'beta', name: 'Beta', credits: ['Beta'], hosts: [], markers: [sampleMarker({ id: 'b' }), sampleMarker({ id: 'a' })] }),
  sampleSource({ id: 'gamma', name: 'Gamma', markers: [] }),
];
const languages = [sampleLanguage(), sampleLanguage({ language: 'en', name: 'English' })];

describe('compile', () => {
  it('does not depend on the order of files', () => {
    const expected = compile({ sources, languages });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: 3 }),
        fc.shuffledSubarray(languages, { minLength: 2 }),
        (someSources, someLanguages) => {
          expect(compile({ sources: someSources, languages: someLanguages })).toEqual(expected);
        },
      ),
    );
  });

  it('sorts markers by id and points them to their sources', () => {
    const catalogue = compile({ sources, languages });
    expect(catalogue.markers.map(({ id, source }) => [id, source === null ? null : catalogue.sources[source]?.id])).toEqual([
      ['acme-wire/dateline', 'acme-wire'],
      ['beta/a', 'beta'],
      ['beta/b', 'beta'],
      ['de/source-line', null],
      ['en/source-line', null],
    ]);
  });

  it('changes its version with any word', () => {
    const other = [sampleSource({ markers: [sampleMarker({ phrases: { '*': ['/AcmeWires/ {dash}'] } })] })];
    expect(compile({ sources, languages }).version).toMatch(/^[0-9a-z]{11}$/);
    expect(compile({ sources: other, languages }).version).not.toBe(compile({ sources: sources.slice(0, 1), languages }).version);
  });

  it('takes the claim from the marker, else from the route, else from the payment', () => {
    const claims = [
      sampleSource({ markers: [sampleMarker({ says: 'paid' })] }),
      sampleSource(),
      sampleSource({ route: null, payment: 'partner' }),
    ].map((file) => compile({ sources: [file], languages: [] }).markers[0]?.claim);
    expect(claims).toEqual(['paid', 'press-release', 'partner']);
  });

  it('restricts to languages only where asked, by primary subtag', () => {
    const phrases = { 'zh-hans': ['美通社电'], 'zh-hant': ['美通社電'], en: ['by AcmeWire'] };
    const only = (onlyInLanguage: boolean) =>
      compile({
        sources: [sampleSource({ markers: [sampleMarker({ phrases, ...(onlyInLanguage && { onlyInLanguage }) })] })],
        languages: [],
      }).markers[0]?.onlyLanguages;
    expect(only(true)).toEqual(['en', 'zh']);
    expect(only(false)).toBeNull();
  });

  it('reaches pages that bear a kindred tag', () => {
    const tagsOf = (language: string) => {
      const markers = [sampleMarker({ phrases: { [language]: ['by AcmeWire'] }, onlyInLanguage: true })];
      return compile({ sources: [sampleSource({ markers })], languages: [] }).markers[0]?.onlyLanguages;
    };
    expect(tagsOf('no')).toEqual(['nb', 'nn', 'no']);
    expect(tagsOf('hr')).toEqual(['bs', 'hr', 'sh', 'sr']);
    expect(tagsOf('de')).toEqual(['de']);
  });

  it('keeps equal phrases once and marks mixed credits', () => {
    const marker = sampleMarker({ id: 'credit-mixed', phrases: { de: ['Mit Material von Acme'], en: ['mit material  von acme'] } });
    const compiled = compile({ sources: [sampleSource({ markers: [marker] })], languages: [] }).markers[0];
    expect(compiled?.phrases).toHaveLength(1);
    expect(compiled?.mixed).toBe(true);
  });

  it('throws where a marker says nothing', () => {
    expect(() => compile({ sources: [sampleSource({ route: null })], languages: [] })).toThrow(/acme-wire\/dateline says nothing/);
  });
});

describe('packCatalogue', () => {
  it('is undone by unpackCatalogue', () => {
    const links = sampleMarker({ id: 'pixel', role: 'pixel', zones: ['links'], on: 'image', phrases: { '*': ['t.acme.example/T.gif'] } });
    const guarded = sampleGeneric({ id: 'guarded', excludes: ['{…20}@', '{Photo|Image}'], requires: ['©'] });
    const field = sampleGeneric({ id: 'field', zones: ['metadata'], fields: ['original-site'], phrases: ['{outlet}'] });
    const catalogue = compile({
      sources: [...sources, sampleSource({ id: 'delta', markers: [links] })],
      languages: [sampleLanguage({ markers: [guarded, field] })],
    });
    expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
  });
  it('refuses another format', () => {
    const packed = packCatalogue(compile({ sources, languages }));
    expect(() => unpackCatalogue({ ...packed, format: 2 as never })).toThrow(/format 2/);
  });
});
