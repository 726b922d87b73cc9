import { describe, expect, it } from 'vitest';
import { findInMetadata } from '../../utils/detection/find-in-metadata';
import { findMatches } from '../../utils/detection/find-matches';
import { viewText } from '../../utils/detection/text-view';
import { triesUpTo } from '../../utils/detection/tries';
import { engineOf, type MarkerText } from './small-engine';

const MOST = 5000;

/** How many tries a text takes: the fewest with which nothing is cut. */
function triesFor(text: string, marker: MarkerText, isWanted = (_: number) => true): number {
  const engine = engineOf(marker);
  for (let most = 0; most < MOST; most += 1) {
    const tries = triesUpTo(most);
    findMatches(viewText(text), engine, isWanted, tries);
    if (!tries.isCut()) return most;
  }
  return MOST;
}

const found = (text: string, marker: MarkerText, most = MOST) => findMatches(viewText(text), engineOf(marker), () => true, triesUpTo(most));

describe('matching takes tries', () => {
  const WIRE: MarkerText = { phrases: ['Lindwire news'] };
  it.each<[string, string, MarkerText, number]>([
    ['none for nothing', 'words', WIRE, 0],
    ['two for a literal: to look, and to match', 'Lindwire news', WIRE, 2],
    ['as many for each place', 'Lindwire news, Lindwire news', WIRE, 4],
    ['one for a credit that stands otherwise', 'DPA', { phrases: ['{source}'] }, 1],
    ['two for a credit that a phrase begins with', 'dpa', { phrases: ['{source}'] }, 2],
    ['one for a credit without such a phrase', 'dpa', WIRE, 1],
    ['one for each place of a guard’s words', 'Lindwire news, not, not a', { ...WIRE, excludes: ['not a'] }, 3],
    ['… up to where it stands', 'Lindwire news, not a, not a', { ...WIRE, excludes: ['not a'] }, 3],
    ['… whether it fits or not', 'Lindwire news, nots, nots', { ...WIRE, excludes: ['nots{…5} b'] }, 4],
    ['one for a credit of a guard in a short line', 'Lindwire news', { ...WIRE, excludes: ['{source}'] }, 3],
    ['… however far down that is', `${'x'.repeat(500)}\nLindwire news`, { ...WIRE, excludes: ['{source}'] }, 3],
    ['one more for each further hundred characters', `Lindwire news ${'x'.repeat(187)}`, { ...WIRE, excludes: ['{source}'] }, 5],
  ])('%s', (_, text, marker, tries) => expect(triesFor(text, marker)).toBe(tries));

  it('none for what is not wanted, but for credits, which may lead anywhere', () => {
    expect(triesFor('Lindwire news', WIRE, () => false)).toBe(0);
    expect(triesFor('dpa', { phrases: ['{source}'] }, () => false)).toBe(1);
  });
});

describe('where tries run out', () => {
  it.each<[string, string, MarkerText]>([
    ['while looking', 'Lindwire news', { phrases: ['Lindwire news'] }],
    ['while looking for what must not stand there', 'Lindwire news', { phrases: ['Lindwire news'], excludes: ['{source}'] }],
    ['while looking for words that must not stand there', 'Lindwire news nots', { phrases: ['Lindwire news'], excludes: ['nots{…5} b'] }],
    ['while looking for what must', 'Lindwire news, really', { phrases: ['Lindwire news'], requires: ['really'] }],
  ])('nothing is found %s', (_, text, marker) => {
    const needed = triesFor(text, marker);
    expect(found(text, marker, needed)).toHaveLength(1);
    for (let most = 0; most < needed; most += 1) expect(found(text, marker, most)).toEqual([]);
  });

  it('what was found before stays', () => {
    expect(found('Lindwire news\nLindwire news', { phrases: ['Lindwire news'] }, 2)).toHaveLength(1);
  });
});

describe('a phrase is tried 200 times a text', () => {
  it.each([
    [199, 1],
    [200, 0],
  ])('after %i places where it does not fit', (places, expected) => {
    expect(found(`${'wire -- y '.repeat(places)}\nwire -- x`, { phrases: ['wire --{…3} x'] })).toHaveLength(expected);
  });

  it.each([
    [199, 0],
    [200, 1],
  ])('and so is a guard: after %i places', (places, expected) => {
    expect(found(`bell ${'wire -- y '.repeat(places)}wire -- x`, { phrases: ['bell'], excludes: ['wire --{…3} x'] })).toHaveLength(
      expected,
    );
  });
});

describe('a guard', () => {
  const quotes = (text: string, marker: MarkerText) => found(text, marker).map(({ start, end }) => text.slice(start, end));

  it.each<[string, string, Partial<MarkerText>, boolean]>([
    ['in its own case', 'bell NOT', { excludes: ['NOT'], exactCase: true }, false],
    ['not in another case', 'bell not', { excludes: ['NOT'], exactCase: true }, true],
    ['not in another case further on', 'bell NOTABLY - so', { excludes: ['NOTABLY{…5} SO'], exactCase: true }, true],
    ['in its own case further on', 'bell NOTABLY - SO', { excludes: ['NOTABLY{…5} SO'], exactCase: true }, false],
    ['in any case where case does not matter', 'bell Not', { excludes: ['NOT'] }, false],
    ['in the line, at its end', 'bell rings not', { excludes: ['not'] }, false],
    ['in the line, at its beginning', 'not the bell', { excludes: ['not'] }, false],
    ['not in the next line', 'bell\nnot', { excludes: ['not'] }, true],
    ['not in the line before', 'not\nbell', { excludes: ['not'] }, true],
    ['a credit at the end of the line', 'bell, dpa', { excludes: ['{source}'] }, false],
    ['a credit at its beginning', 'dpa: bell', { excludes: ['{source}'] }, false],
    ['not a credit in another line', 'bell\ndpa', { excludes: ['{source}'] }, true],
    ['not a credit in another case', 'bell, DPA', { excludes: ['{source}'] }, true],
    ['not initials where a name is asked for', 'bell, AP', { excludes: ['{source-name}'] }, true],
    ['a shorter credit where the longer does not fit', 'bell, dpa-AFX', { excludes: ['{source}-AFX'] }, false],
    ['that must stand there', 'bell, really', { requires: ['really'] }, true],
    ['one of those that must', 'bell, dpa', { requires: ['really', 'by {source}', ', {source}'] }, true],
    ['none of those that must', 'bell', { requires: ['really', 'by {source}'] }, false],
  ])('counts %s', (_, text, given, isFound) => {
    expect(quotes(text, { phrases: ['bell'], ...given })).toEqual(isFound ? ['bell'] : []);
  });
});

describe('findInMetadata', () => {
  const AUTHOR: MarkerText = { phrases: ['Lindwire'], zones: ['metadata'] };
  const find = (value: string, marker: MarkerText, most: number, count = 1) =>
    findInMetadata(
      Array.from({ length: count }, () => ({ field: 'meta:author', value })),
      engineOf(marker),
      () => true,
      triesUpTo(most),
    );

  it('takes tries of the page, and of each value its share', () => {
    expect(find('Lindwire', AUTHOR, 2)).toHaveLength(1);
    expect(find('Lindwire', AUTHOR, 1)).toEqual([]);
    expect(find('Lindwire, '.repeat(2000), AUTHOR, 1500)).toHaveLength(1);
    expect(find('Lindwire', AUTHOR, 5, 3)).toHaveLength(2);
  });
});
