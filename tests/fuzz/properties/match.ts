import fc from 'fast-check';
import { expect } from 'vitest';
import { parsePhrase } from '../../../utils/catalogue/parse-phrase';
import { PhraseError } from '../../../utils/catalogue/phrase-error';
import { findMatches } from '../../../utils/detection/find-matches';
import { viewText } from '../../../utils/detection/text-view';
import { engineOf, type MarkerText } from '../../detection/small-engine';
import { plainMatches } from '../plain-matches';
import type { FuzzProperty } from '../property';

const LITERALS = ['Source: ', 'von ', 'mit Material', 'foto', 'ab', 'a', ' ', '/', '(', ')', '--', '提供', 'İx', 'Ends.'];
const PLACEHOLDERS = ['{source}', '{source-name}', '{dash}', '{sep}', '{…5}', '{…20}', '{a|ab|}', '{von|mit |写}', '{number}'];
const NAMES = ['Reuters', 'REUTERS', 'dpa', 'dpa-AFX', 'AP', 'The Associated Press', '연합뉴스'];

const readable = (text: string): boolean => {
  try {
    parsePhrase(text, { exactCase: false });
    return true;
  } catch (error) {
    if (error instanceof PhraseError) return false;
    throw error;
  }
};
const phrase = fc
  .array(fc.oneof(fc.constantFrom(...LITERALS), fc.constantFrom(...PLACEHOLDERS)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter(readable);

const marker: fc.Arbitrary<MarkerText> = fc.record({
  phrases: fc.array(phrase, { minLength: 1, maxLength: 2 }),
  excludes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(phrase, { maxLength: 1 }) }),
  requires: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(phrase, { maxLength: 2 }) }),
  anchor: fc.constantFrom(null, null, 'start', 'end', 'line'),
  exactCase: fc.boolean(),
  of: fc.constant(['news-agency']),
});

const bits = fc.constantFrom(
  ...LITERALS,
  ...NAMES,
  ' - ',
  '. - ',
  'von',
  '写',
  '1.5',
  '1’000',
  '\n',
  ' ',
  ', ',
  'x',
  '»',
  '👍',
  '\u200b',
  '\u00ad',
);
const text = fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''));

/** The index, the footings and the search in two directions find what a plain search from every place finds. */
export const matchProperty: FuzzProperty = {
  name: 'match: the engine finds in each line what a plain search from every place finds',
  share: 25,
  property: fc.property(fc.array(marker, { minLength: 1, maxLength: 3 }), text, (markers, original) => {
    const engine = engineOf(...markers);
    const view = viewText(original);
    const found = findMatches(view, engine, () => true);
    const plain = plainMatches(view, engine);
    const lineOf = ({ marker: index, start }: { readonly marker: number; readonly start: number }) =>
      `${index} in line ${original.slice(0, 0)}${view.lineAt(start).start}`;
    expect(new Set(found.map(lineOf))).toEqual(new Set(plain.map(lineOf)));
    for (const { marker: index, start, end } of found)
      expect(plain.some((match) => match.marker === index && match.start === start && match.end === end)).toBe(true);
  }),
};
