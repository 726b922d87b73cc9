import { describe, expect, it } from 'vitest';
import { creditsFrom, creditsOf, creditsUpTo, standsAt, tabulateCredits } from '../../utils/detection/credits';
import { viewText } from '../../utils/detection/text-view';
import type { SourceKind } from '../../utils/detection/vocabulary';
import { SOURCES } from './small-engine';

const CREDITS = SOURCES.flatMap(creditsOf);
const TABLE = tabulateCredits(CREDITS);
const KINDS: ReadonlySet<SourceKind> = new Set(['news-agency']);
const query = (given: { full?: boolean; kinds?: ReadonlySet<SourceKind> } = {}) => ({
  kinds: KINDS,
  full: false,
  ...given,
});
const from = (text: string, at: number, given = {}) => creditsFrom(viewText(text), at, TABLE, query(given)).map(({ exact }) => exact);
const upTo = (text: string, at: number, given = {}) => creditsUpTo(viewText(text), at, TABLE, query(given)).map(({ exact }) => exact);

describe('creditsFrom and creditsUpTo', () => {
  it('find the longest first', () => {
    expect(from('(dpa-AFX)', 1)).toEqual(['dpa-AFX', 'dpa']);
    expect(upTo('The Associated Press', 20)).toEqual(['The Associated Press', 'Associated Press']);
  });
  it('find words of their own only', () => {
    expect(from('APs', 0)).toEqual([]);
    expect(from('RAP', 1)).toEqual([]);
    expect(upTo('RAP', 3)).toEqual([]);
    expect(upTo('x', 1)).toEqual([]);
    expect(upTo('', 0)).toEqual([]);
  });
  it('keep to the case of names, or to capitals of long ones', () => {
    expect(from('REUTERS', 0)).toEqual(['Reuters']);
    expect(from('reuters', 0)).toEqual([]);
    expect(from('DPA', 0)).toEqual([]);
    expect(from('ap', 0)).toEqual([]);
  });
  it('leave out initials and other kinds where they are not asked for', () => {
    expect(from('AP', 0)).toEqual(['AP']);
    expect(from('AP', 0, { full: true })).toEqual([]);
    expect(from('PR Newswire', 0)).toEqual([]);
    expect(from('PR Newswire', 0, { kinds: new Set(['press-release-wire']) })).toEqual(['PR Newswire']);
  });
});

describe('creditsOf', () => {
  it('tells names from initials, and folds both', () => {
    const [name, , initials] = creditsOf({ ...(SOURCES[0] as (typeof SOURCES)[number]) }, 7);
    expect(name).toEqual({
      source: 7,
      kind: 'news-agency',
      full: true,
      text: 'associated press',
      exact: 'Associated Press',
      capitals: 'ASSOCIATED PRESS',
    });
    expect(initials).toEqual({ source: 7, kind: 'news-agency', full: false, text: 'ap', exact: 'AP', capitals: '' });
  });
  it('leaves out what has one character', () => {
    expect(
      creditsOf({ ...(SOURCES[0] as (typeof SOURCES)[number]), credits: ['X', 'XY'], initials: [''] }, 0).map(({ exact }) => exact),
    ).toEqual(['XY']);
  });
  it('spells no short name in capitals, nor one that grows by it', () => {
    const source = { ...(SOURCES[0] as (typeof SOURCES)[number]), credits: ['Ansa', 'Grüße', 'Lusas'], initials: ['Usinit'] };
    expect(creditsOf(source, 0).map(({ capitals }) => capitals)).toEqual(['', '', 'LUSAS', '']);
  });
});

describe('tabulateCredits', () => {
  it('puts the longest first, of equals the earlier source', () => {
    const [credit] = CREDITS;
    if (credit === undefined) throw new Error('no credit');
    const credits = [
      { ...credit, text: 'acme', source: 5 },
      { ...credit, text: 'acme', source: 2 },
      { ...credit, text: 'acme me', source: 7 },
    ];
    for (const list of [credits, credits.toReversed()]) {
      expect(
        tabulateCredits(list)
          .byHead.get('ac')
          ?.map(({ source }) => source),
      ).toEqual([7, 2, 5]);
      expect(
        tabulateCredits(list)
          .byTail.get('me')
          ?.map(({ source }) => source),
      ).toEqual([7, 2, 5]);
    }
  });
});

describe('standsAt', () => {
  it('never stands before the text, in scripts without spaces neither', () => {
    const yonhap = CREDITS.find(({ text }) => text === '연합뉴스') ?? expect.unreachable();
    expect([-4, -1, 0].map((index) => standsAt(viewText('연합뉴스'), index, yonhap))).toEqual([false, false, true]);
  });
  it('is false outside the text', () => {
    const [credit] = CREDITS;
    if (credit === undefined) throw new Error('no credit');
    expect(standsAt(viewText('Associated Press'), -1, credit)).toBe(false);
    expect(standsAt(viewText('Associated Press'), 0, credit)).toBe(true);
    expect(standsAt(viewText('Associated Pres'), 0, credit)).toBe(false);
  });
});
