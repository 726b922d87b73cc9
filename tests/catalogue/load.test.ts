import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogueFiles, readCatalogueFiles } from '../../utils/catalogue/load';
import { sampleLanguage, sampleMarker, sampleSource } from './sample-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(folder, 'sources'));
  mkdirSync(join(folder, 'languages'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: unknown): void =>
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));

describe('readCatalogueFiles', () => {
  it('reads valid files and ignores others', () => {
    write('sources/acme-wire.json', { $schema: '../../schema/source.schema.json', ...sampleSource() });
    write('languages/de.json', sampleLanguage());
    write('sources/notes.txt', 'no source');
    const { sources, languages, problems } = readCatalogueFiles(folder);
    expect([sources.length, languages.length, problems]).toEqual([1, 1, []]);
  });

  const bad: readonly (readonly [what: string, content: unknown, reason: RegExp])[] = [
    ['broken JSON', '{ "id": ', /^is not JSON: /],
    ['another id', sampleSource({ id: 'other' }), /^id: is “other”, but the file is named “acme-wire”$/],
    ['a missing field', { ...sampleSource(), name: undefined }, /^name: is missing$/],
    ['an unknown field', { ...sampleSource(), colour: 'red' }, /^colour: unknown field$/],
    [
      'an unknown zone',
      sampleSource({ markers: [sampleMarker({ zones: ['top' as never] })] }),
      /^markers\[0\]\.zones\[0\]: expected .*"head".*found "top"$/,
    ],
    [
      'outside as a zone',
      sampleSource({ markers: [sampleMarker({ zones: ['outside' as never] })] }),
      /^markers\[0\]\.zones\[0\]: expected/,
    ],
    ['no phrase', sampleSource({ markers: [sampleMarker({ phrases: { de: [] } })] }), /^markers\[0\]\.phrases\.de: must not be empty$/],
    [
      'an unknown language',
      sampleSource({ markers: [sampleMarker({ phrases: { German: ['x'] } })] }),
      /^markers\[0\]\.phrases\.German: expected .* language code/,
    ],
    ['an address as host', sampleSource({ hosts: ['https://acme.example/'] }), /^hosts\[0\]: expected a host name/],
    [
      'a long phrase',
      sampleSource({ markers: [sampleMarker({ phrases: { '*': ['x'.repeat(301)] } })] }),
      /^markers\[0\]\.phrases\.\*\[0\]: more than 300 characters$/,
    ],
    ['many markers', sampleSource({ markers: Array.from({ length: 121 }, () => sampleMarker()) }), /^markers: more than 120 entries$/],
    ['blanks at the ends', sampleSource({ name: ' Acme' }), /^name: expected one line without blanks/],
    ['a text', '"text"', /^the file: expected Object/],
  ];
  it.each(bad)('says what is wrong with %s', (_, content, reason) => {
    write('sources/acme-wire.json', content);
    const { problems, sources } = readCatalogueFiles(folder);
    expect(sources).toEqual([]);
    expect(problems).toEqual([{ file: 'sources/acme-wire.json', reason: expect.stringMatching(reason) }]);
    expect(() => loadCatalogueFiles(folder)).toThrow(/^sources\/acme-wire\.json: /);
  });
});
