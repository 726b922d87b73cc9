import { describe, expect, it } from 'vitest';
import type { Sweep } from '../../utils/detection/snapshot';
import { hasSignal, sweepMarkers } from '../../utils/detection/sweep';
import { engineOf, type MarkerText } from './small-engine';

const sweepOf = (page: Partial<Sweep>): Sweep => ({ url: '', text: '', titles: [], metadata: [], hosts: [], isArticleLike: true, ...page });
const found = (text: string, ...markers: readonly MarkerText[]) => sweepMarkers(sweepOf({ text }), engineOf(...markers));
const ONE = ['test/marker-0'];

const WIRE: MarkerText = { phrases: ['/PRNewswire/ {dash}'], exactCase: true };
const LINE: MarkerText = { phrases: ['Supplied by the wire'], anchor: 'line', zones: ['tail'] };
const START: MarkerText = { phrases: ['Released to the press'], anchor: 'start', zones: ['tail'] };

// the sweep looks at some 8,192 characters at once
const filler = (length: number, end: string): string =>
  'words and more words that fill the page '.repeat(1 + length / 40).slice(0, length - end.length) + end;

describe('the sweep looks everywhere in long texts', () => {
  it.each([10, 8150, 8170, 8190, 8191, 8192, 8193, 8210, 16_384, 30_000])('after %i characters', (length) => {
    expect(found(`${filler(length, '\n')}NEW YORK /PRNewswire/ -- Acme`, WIRE)).toEqual(ONE);
    expect(found(`${filler(length, '\n')}Supplied by the wire\n${filler(9000, '\n')}`, LINE)).toEqual(ONE);
    expect(found(`${filler(length, ' ')}/PRNewswire/ -- Acme ${filler(9000, '')}`, WIRE)).toEqual(ONE);
    expect(found(`${filler(length, '\n')}${filler(9000, '\n')}Supplied by the wire`, LINE)).toEqual(ONE);
  });

  it('and takes no line’s middle for its beginning', () => {
    for (let length = 8150; length < 8250; length += 3) {
      expect(found(`${filler(length, ' ')}Supplied by the wire\n${filler(9000, '\n')}`, LINE)).toEqual([]);
      expect(found(`${filler(length, ' ')}Released to the press today\n`, START)).toEqual([]);
    }
  });
});

describe('the sweep matches as the reader does', () => {
  it.each<[string, string, MarkerText, readonly string[]]>([
    ['a phrase on one line', 'Supplied by Acme the wire', { phrases: ['Supplied by {…10} wire'], zones: ['tail'] }, ONE],
    ['a phrase over a line break', 'Supplied by\nAcme the wire', { phrases: ['Supplied by {…10} wire'], zones: ['tail'] }, []],
    ['a line over a line break', 'Supplied by\nthe wire', LINE, []],
    ['something else', 'Supplied by a friend', { phrases: ['Supplied by {…10} wire'], zones: ['tail'] }, []],
    ['a name in capitals', 'ASSOCIATED PRESS', { phrases: ['{source}'], anchor: 'line', zones: ['head'] }, ONE],
    [
      'capitals where case counts',
      'BY ASSOCIATED PRESS',
      { phrases: ['By {source-name}'], anchor: 'line', zones: ['head'], exactCase: true },
      [],
    ],
    ['a credit within a word', 'xassociated pressx', { phrases: ['{source}'], zones: ['head'] }, []],
    ['a marker of the page’s code only', 'Associated Press', { phrases: ['{source}'], zones: ['metadata'], fields: ['meta:author'] }, []],
    ['a marker of both', 'Associated Press', { phrases: ['{source}'], zones: ['metadata', 'head'], fields: ['meta:author'] }, ONE],
    ['a literal of the page’s code only', 'press release', { phrases: ['press release'], zones: ['metadata'], fields: ['meta:type'] }, []],
    ['a literal of links and code', 'prnewswire.com/x', { phrases: ['prnewswire.com/x'], zones: ['metadata', 'links'], fields: ['x'] }, []],
  ])('%s', (_, text, marker, expected) => {
    expect(found(text, marker)).toEqual(expected);
  });
});

describe('what could decide', () => {
  const signal = (text: string, ...markers: readonly MarkerText[]) => hasSignal(sweepOf({ text }), engineOf(...markers));
  const A: MarkerText = { phrases: ['alpha'], role: 'credit', zones: ['tail'] };
  const B: MarkerText = { phrases: ['beta'], role: 'contact', zones: ['tail'] };

  it.each<[string, boolean, readonly MarkerText[]]>([
    [
      'two strong of two roles',
      true,
      [
        { ...A, strength: 'strong' },
        { ...B, strength: 'strong' },
      ],
    ],
    [
      'two strong of one role',
      false,
      [
        { ...A, strength: 'strong' },
        { ...B, role: 'credit', strength: 'strong' },
      ],
    ],
    [
      'two that support',
      false,
      [
        { ...A, strength: 'supporting' },
        { ...B, strength: 'supporting' },
      ],
    ],
    [
      'one strong, one that supports',
      false,
      [
        { ...A, strength: 'strong' },
        { ...B, strength: 'supporting' },
      ],
    ],
    ['one decisive', true, [{ ...A, strength: 'supporting' }, B]],
  ])('%s: %s', (_, expected, markers) => {
    expect(signal('alpha\nbeta', ...markers)).toBe(expected);
    expect(signal('beta\nalpha', ...markers)).toBe(expected);
  });
});

describe('the headline’s surroundings', () => {
  const titles = ['Council rebuilds the old bridge'];
  const below = `Council rebuilds the old bridge\n${filler(6000, '\n')}`;
  const sees = (text: string, marker: MarkerText) => hasSignal(sweepOf({ text, titles }), engineOf(marker));
  const LABEL: MarkerText = { phrases: ['Supplied by the wire'], anchor: 'line', zones: ['head', 'lead'] };

  it.each<[string, boolean, MarkerText]>([
    ['a label of the head on a line of its own', false, LABEL],
    ['one that may stand at the end, too', true, { ...LABEL, zones: ['head', 'tail'] }],
    ['one of the end', true, { ...LABEL, zones: ['tail'] }],
    ['words that need no line of their own', true, { ...LABEL, anchor: null }],
    ['words that begin a line', true, { ...LABEL, anchor: 'start' }],
  ])('decide far below it of %s: %s', (_, expected, marker) => {
    expect(sees(`${below}Supplied by the wire\n`, marker)).toBe(expected);
  });

  it('are told by the place in the whole text', () => {
    const far = `${filler(11_000, '\n')}Supplied by the wire\n`;
    expect(sees(`${far}${filler(9000, '\n')}${titles[0]}\n`, LABEL)).toBe(false);
    expect(sees(`${far}${filler(400, '\n')}${titles[0]}\n`, LABEL)).toBe(true);
  });
});

describe('what a page repeats without end', () => {
  const repeated = (phrase: string, text: string, strength: MarkerText['strength']) =>
    hasSignal(
      sweepOf({ text: `${text}\n`.repeat(9000) }),
      engineOf({ phrases: [phrase], zones: ['tail'], strength: strength ?? 'decisive' }),
    );

  it('is taken for a signal where it could decide, else not', () => {
    expect(repeated('lindwire {…3} news', 'lindwire', 'decisive')).toBe(true);
    expect(repeated('lindwire {…3} news', 'lindwire', 'strong')).toBe(true);
    expect(repeated('lindwire {…3} news', 'lindwire', 'supporting')).toBe(false);
    expect(repeated('lindwire', 'lindwire', 'supporting')).toBe(false);
  });
});
