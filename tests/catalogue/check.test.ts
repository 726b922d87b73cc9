import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../utils/catalogue/check';
import type { LanguageMarker, SourceFile, SourceMarker } from '../../utils/catalogue/format';
import { sampleGeneric, sampleLanguage, sampleMarker, sampleSource } from './sample-files';

const reasonsOf = (sources: readonly SourceFile[], generics: readonly LanguageMarker[] = []): readonly string[] =>
  checkCatalogue({ sources, languages: generics.length ? [sampleLanguage({ markers: [...generics] })] : [] }).problems.map(
    ({ file, reason }) => `${file}: ${reason}`,
  );
const ofMarker = (differs: Partial<SourceMarker>) => reasonsOf([sampleSource({ markers: [sampleMarker(differs)] })]);
const ofGeneric = (differs: Partial<LanguageMarker>) => reasonsOf([sampleSource()], [sampleGeneric(differs)]);

describe('checkCatalogue', () => {
  it('finds nothing wrong with good files, and counts them', () => {
    const report = checkCatalogue({ sources: [sampleSource()], languages: [sampleLanguage()] });
    expect(report).toEqual({ problems: [], sources: 1, markers: 2, phrases: 2 });
  });

  const markers: readonly (readonly [what: string, differs: Partial<SourceMarker>, reason: string])[] = [
    ['an unmatched example', { examples: ['(AcmeWire) - x'] }, 'example “(AcmeWire) - x” is not found'],
    ['a matched counterexample', { counterexamples: ['X /AcmeWire/ - x'] }, 'counterexample “X /AcmeWire/ - x” is found'],
    ['no example', { examples: [] }, 'is decisive, so it needs an example'],
    ['no counterexample', { strength: 'strong', counterexamples: [] }, 'is strong, so it needs a counterexample'],
    ['memory that decides', { seen: 'memory' }, 'is from memory, so its strength must be supporting, not decisive'],
    [
      'a phrase that cannot be read',
      { phrases: { '*': ['/AcmeWire/ {dashes}'] } },
      'phrase “/AcmeWire/ {dashes}”, character 12: unknown placeholder {dashes}',
    ],
    ['a guard that cannot be read', { excludes: ['{number}'] }, 'phrase “{number}”, character 1: needs at least one character'],
    [
      'a word alone',
      { phrases: { '*': ['AcmeWire'] }, examples: ['AcmeWire x'], counterexamples: ['x'] },
      'phrase “acmewire” is short enough',
    ],
    ['fields outside metadata', { fields: ['meta:author'] }, '“fields” is for the zone metadata only'],
    ['on outside links', { on: 'image' }, '“on” is for the zone links only'],
    ['zones that stand alone', { zones: ['lead', 'metadata'] }, 'the zones metadata and links stand alone'],
    ['disclaims outside disclaimers', { disclaims: 'host' }, '“disclaims” is for the role disclaimer only'],
    ['{source} without kinds', { phrases: { '*': ['/AcmeWire/ {source} {dash}'] }, examples: [' /AcmeWire/ x -'] }, '{source} needs “of”'],
    ['kinds without {source}', { of: ['outlet'] }, '“of” is for phrases with {source} only'],
    [
      '{city} first without an anchor',
      { phrases: { '*': ['{city} /AcmeWire/ {dash}'] } },
      'a phrase that begins with {city} needs the anchor start',
    ],
    ['an unknown language', { phrases: { jp: ['/AcmeWire/ {dash}'] } }, 'there is no language “jp”'],
    ['only in no language', { onlyInLanguage: true }, '“onlyInLanguage” has no language to stand in'],
    [
      'an example without form',
      {
        zones: ['links'],
        role: 'link',
        phrases: { '*': ['acme.example'] },
        examples: ['https://acme.example/'],
        counterexamples: ['link https://x.example/'],
      },
      'example “https://acme.example/” must be “link URL” or “image URL”',
    ],
    [
      'no host in a link phrase',
      { zones: ['links'], phrases: { '*': ['Acme Wire'] } },
      'phrase “Acme Wire”, character 1: in the links zone a phrase is host or host/path',
    ],
  ];
  it.each(markers)('says %s', (_, differs, reason) => {
    const reasons = ofMarker(differs);
    expect(reasons.join('\n')).toContain(`sources/acme-wire.json: marker dateline: ${reason}`);
  });

  it('says a generic marker without a claim', () => {
    const { says: _, ...silent } = sampleGeneric();
    expect(reasonsOf([sampleSource()], [silent])).toEqual([
      'languages/de.json: marker source-line: needs “says”: generic markers have no source to take it from',
    ]);
  });

  it('says an unmatched {source}', () => {
    expect(ofGeneric({ examples: ['Quelle: Beta'] })).toEqual([
      'languages/de.json: marker source-line: example “Quelle: Beta” is not found (no source of kind press-release-wire has that credit?)',
    ]);
  });

  it('says a source that says nothing', () => {
    expect(reasonsOf([sampleSource({ route: null })])).toEqual([
      'sources/acme-wire.json: marker dateline: says nothing: give it “says”, or the file a route or payment',
    ]);
  });

  it('says a source that nothing would find', () => {
    expect(reasonsOf([sampleSource({ markers: [], credits: [], initials: [] })])).toEqual([
      'sources/acme-wire.json: has no marker and no credit: nothing would ever find it',
    ]);
  });

  it('says a marker that stands there twice', () => {
    expect(reasonsOf([sampleSource({ markers: [sampleMarker(), sampleMarker()] })])).toEqual([
      'sources/acme-wire.json: marker dateline: stands in this file twice',
    ]);
  });

  it('says what another source owns, but lets initials be shared', () => {
    expect(reasonsOf([sampleSource(), sampleSource({ id: 'beta' })])).toEqual([
      'sources/beta.json: credit “Acme Wire” already belongs to acme-wire',
      'sources/beta.json: host acmewire.example already belongs to acme-wire',
      'sources/beta.json: marker dateline: phrase “/acmewire/{dash}” in lead already belongs to acme-wire',
    ]);
  });

  it('says an id that is a language', () => {
    expect(reasonsOf([sampleSource({ id: 'de' })], [sampleGeneric()])).toEqual([
      'sources/de.json: id: “de” is the name of a language file',
    ]);
  });
});

describe('short phrases', () => {
  const free = { examples: ['x'], counterexamples: ['y'] };
  const table: readonly (readonly [phrase: string, differs: Partial<SourceMarker>, isAmbiguous: boolean])[] = [
    ['Acmewire', {}, true],
    ['by Acme', {}, true],
    ['新华社', {}, true],
    ['Acmewire', { anchor: 'line' }, false],
    ['ACMEWIRE', { case: 'exact' }, false],
    ['Acmewire', { strength: 'supporting' }, false],
    ['(Acme) {dash}', {}, false],
    ['/acme/', {}, false],
    ['distributed by Acmewire', {}, false],
    ['由新华社授权发布', {}, false],
  ];
  it.each(table)('%s %o: %s', (phrase, differs, isAmbiguous) => {
    const reasons = ofMarker({ ...free, phrases: { '*': [phrase] }, ...differs });
    expect(reasons.some((reason) => reason.includes('is short enough'))).toBe(isAmbiguous);
  });
});
