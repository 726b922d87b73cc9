import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../utils/lists/read-list';
import { isRefusal } from '../../utils/lists/refusal';
import { LIST } from './sample-list';

const [SOURCE] = LIST.sources;
const [MARKER] = SOURCE?.markers ?? [];
const withSource = (changes: object): string => JSON.stringify({ ...LIST, sources: [{ ...SOURCE, ...changes }] });
const withMarker = (changes: object): string => withSource({ markers: [{ ...MARKER, ...changes }] });

const withMarkers = (sources: number, markers: number, phrases: (index: number) => string[]): string =>
  JSON.stringify({
    ...LIST,
    sources: Array.from({ length: sources }, (_, index) => ({
      ...SOURCE,
      id: `s${index}`,
      markers: Array.from({ length: markers }, (_unused, at) => ({
        ...MARKER,
        id: `m${at}`,
        phrases: { '*': phrases(index * markers + at) },
      })),
    })),
  });

describe('readList', () => {
  it('takes a list whole', () => expect(readList(JSON.stringify(LIST))).toEqual(LIST));

  const refused: [string, string, string][] = [
    ['an empty answer', '', 'not-json'],
    ['a web page', '<!doctype html><title>404</title>', 'not-json'],
    ['other JSON', '{"rules": []}', 'not-a-list'],
    ['null', 'null', 'not-a-list'],
    ['a list of a later version', JSON.stringify({ ...LIST, version: 2 }), 'later-version'],
    ['10 MB', JSON.stringify({ ...LIST, about: 'x'.repeat(10_000_000) }), 'too-large'],
    ['a million markers', `{"format":"copytaster-list","version":1,"sources":[{"markers":[${'0,'.repeat(999_999)}0]}]}`, 'too-many'],
    ['ten thousand markers', withSource({ markers: Array.from({ length: 10_000 }, () => MARKER) }), 'too-many'],
    [
      'thirty thousand phrases',
      withMarkers(10, 40, (index) => Array.from({ length: 75 }, (_, at) => `wire ${index} ${at} {dash}`)),
      'costly',
    ],
    [
      'phrases of many alternatives',
      withMarkers(10, 100, (index) => [`{${Array.from({ length: 40 }, (_, at) => `${index}${at}`).join('|')}} wire`]),
      'costly',
    ],
    ['phrases that search a page for ever', withMarkers(2, 20, () => [`aaa${'{…200}a'.repeat(7)}{…200}b`]), 'costly'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
    ['deep nesting without an end', '['.repeat(1_000_000), 'too-deep'],
    ['keys that reach into the program', JSON.stringify(LIST).replace('"aliases"', '"__proto__":{"isOn":true},"aliases"'), 'poison'],
    ['a constructor', JSON.stringify(LIST).replace('"aliases"', '"constructor":{},"aliases"'), 'poison'],
    ['an unknown field', withSource({ script: 'alert(1)' }), 'schema'],
    ['markup in a name', withSource({ name: '<img src=x onerror=alert(1)>' }), 'markup'],
    ['direction marks in a name', JSON.stringify({ ...LIST, name: 'Good\u202Eeliforp' }), 'markup'],
    ['a regular expression', withMarker({ pattern: '(a+)+$' }), 'schema'],
    ['a phrase that cannot be read', withMarker({ phrases: { '*': ['{name'] } }), 'rule'],
    ['a phrase that stands everywhere', withMarker({ phrases: { '*': ['the'] }, examples: ['the'] }), 'rule'],
    ['a source that stands in it twice', JSON.stringify({ ...LIST, sources: [SOURCE, SOURCE] }), 'rule'],
  ];
  it.each(refused)('refuses %s within a second', (_, text, code) => {
    const start = performance.now();
    expect(readList(text)).toMatchObject({ refused: code });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(Object.hasOwn(Object.prototype, 'isOn')).toBe(false);
  });

  it.each([
    ['{\n  "name": "Harbour wires",\n  "licence": none\n}', '3:14'],
    ['\uFEFF{"a": 1,}', '1:9'],
    ['', '1:1'],
    ['[1,\n2', '2:2'],
  ])('says where %j stops being JSON', (text, place) => expect(readList(text)).toMatchObject({ refused: 'not-json', detail: place }));

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(isRefusal(readList(json))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (sources) => {
        const isEmpty = Array.isArray(sources) && sources.length === 0;
        expect(isRefusal(readList(JSON.stringify({ ...LIST, sources })))).toBe(!isEmpty);
      }),
    );
  });
});
