import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../components/options/refusal-words';
import { readList } from '../../utils/lists/read-list';
import { isRefusal } from '../../utils/lists/refusal';
import { LIST } from '../lists/sample-list';
import { germanTexts } from './sample-texts';

const [SOURCE] = LIST.sources;
const [MARKER] = SOURCE?.markers ?? [];
const withSource = (changes: object): object => ({ ...LIST, sources: [{ ...SOURCE, ...changes }] });
const withMarker = (changes: object): object => withSource({ markers: [{ ...MARKER, ...changes }] });

/** What stands behind the sentence that is the same for all, and the place that it names. */
function wordsFor(list: object): string {
  const refusal = readList(JSON.stringify(list));
  return isRefusal(refusal) ? refusalWords(refusal, germanTexts) : 'taken';
}

describe('why a list is refused, in the reader’s language', () => {
  const broken: [string, object, string][] = [
    ['an open brace', withMarker({ phrases: { '*': ['{name'] } }), '(SOURCE/MARKER): „{“ ohne „}“ danach.'],
    [
      'an unknown placeholder',
      withMarker({ phrases: { '*': ['{nobody} wire'] } }),
      '(SOURCE/MARKER): Den Platzhalter {nobody} gibt es nicht.',
    ],
    ['a short phrase', withMarker({ phrases: { '*': ['the wire'] } }), '(SOURCE/MARKER): „the wire“ ist so kurz'],
    ['no example', withMarker({ examples: [] }), '(SOURCE/MARKER): Was entscheidet, braucht ein Beispiel.'],
    ['no counterexample', withMarker({ counterexamples: [] }), '(SOURCE/MARKER): Was entscheidet, braucht ein Gegenbeispiel.'],
    [
      'memory',
      withMarker({ seen: 'memory' }),
      '(SOURCE/MARKER): Was nur aus dem Gedächtnis bekannt ist, darf erläutern, aber nicht entscheiden.',
    ],
    ['a field without use', withMarker({ on: 'image' }), '(SOURCE/MARKER): Das Feld „on“ hat hier keinen Sinn.'],
    ['a field that is missing', withMarker({ phrases: { '*': ['/{source}/ {dash}'] } }), '(SOURCE/MARKER): „of“ fehlt.'],
    ['a marker twice', withSource({ markers: [MARKER, MARKER] }), '(SOURCE/MARKER): „MARKER“ steht zweimal darin.'],
    ['a source twice', { ...LIST, sources: [SOURCE, SOURCE] }, '(SOURCE): „SOURCE“ steht zweimal darin.'],
    ['nothing to find', withSource({ markers: [], credits: [], initials: [] }), '(SOURCE): Nichts würde sie je finden'],
    [
      'code beside words',
      withMarker({ zones: ['links', 'tail'], phrases: { '*': ['wire.example'] } }),
      '(SOURCE/MARKER): Der Code der Seite und Links stehen für sich',
    ],
    [
      'a city at the beginning',
      withMarker({ anchor: undefined, phrases: { '*': ['{city} /Acme Wire/ {dash}'] } }),
      '(SOURCE/MARKER): Eine Wendung, die mit {city} beginnt',
    ],
    ['no language', withMarker({ phrases: { qqz: ['/Acme Wire/ {dash}'] } }), '(SOURCE/MARKER): Die Sprache „qqz“ gibt es nicht.'],
  ];
  it.each(broken)('%s', (_, list, words) => {
    const here = words.replaceAll('SOURCE', SOURCE?.id ?? '').replaceAll('MARKER', MARKER?.id ?? '');
    expect(wordsFor(list)).toContain(`Sie verstößt gegen eine Regel, die für alle Listen gilt ${here}`);
  });
});
