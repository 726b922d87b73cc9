import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../utils/detection/find-evidence';
import { settleEvidence } from '../../utils/detection/settle-evidence';
import type { Snapshot } from '../../utils/detection/snapshot';
import type { Evidence } from '../../utils/detection/verdict';
import { evidenceOf } from './evidence-of';
import { blockOf, engineOf, type MarkerText, snapshotOf } from './small-engine';

const BYLINE: MarkerText = { phrases: ['By {source-name}'], zones: ['head'], anchor: 'line', role: 'credit' };
const BYLINE_INITIALS: MarkerText = { ...BYLINE, phrases: ['By {source}'], strength: 'strong' };
const NAME: MarkerText = { ...BYLINE, phrases: ['{source-name}'], anchor: null, strength: 'strong' };
const AUTHOR: MarkerText = {
  phrases: ['{source-name}'],
  zones: ['metadata'],
  anchor: 'line',
  fields: ['meta:author', 'jsonld:author'],
  role: 'structured-data',
};
const AUTHOR_INITIALS: MarkerText = { ...AUTHOR, phrases: ['{source}'], strength: 'strong' };

function strengths(page: Partial<Snapshot>, ...markers: readonly MarkerText[]): readonly string[] {
  return findEvidence(snapshotOf(page), engineOf(...markers), () => true).map(({ strength }) => strength);
}

const metadata = (...values: readonly (readonly [field: string, value: string])[]) => values.map(([field, value]) => ({ field, value }));

describe('what only repeats', () => {
  it('leaves the stronger of two that say the same by the same words', () => {
    expect(strengths({ metadata: metadata(['meta:author', 'Reuters']) }, AUTHOR, AUTHOR_INITIALS)).toEqual(['decisive']);
    expect(strengths({ metadata: metadata(['meta:author', 'Reuters']) }, AUTHOR_INITIALS, AUTHOR)).toEqual(['decisive']);
    expect(strengths({ blocks: [blockOf('By Reuters', 'head')] }, BYLINE, BYLINE_INITIALS)).toEqual(['decisive']);
  });

  it('leaves out fewer words of the same line', () => {
    expect(strengths({ blocks: [blockOf('By Reuters', 'head')] }, BYLINE, NAME)).toEqual(['decisive']);
    expect(strengths({ blocks: [blockOf('By Reuters', 'head')] }, BYLINE_INITIALS, NAME)).toEqual(['strong']);
  });

  it('keeps one of two equals', () => {
    expect(strengths({ blocks: [blockOf('By Reuters', 'head')] }, BYLINE, BYLINE)).toEqual(['decisive']);
  });

  it('keeps what stands elsewhere, has another role, source or name, or says that staff wrote too', () => {
    const twice = metadata(['meta:author', 'Reuters'], ['jsonld:author', 'Reuters']);
    expect(strengths({ metadata: twice }, AUTHOR, AUTHOR_INITIALS)).toEqual(['decisive', 'decisive']);
    expect(strengths({ blocks: [blockOf('By Reuters', 'head'), blockOf('By Reuters', 'head')] }, BYLINE)).toHaveLength(2);
    expect(strengths({ blocks: [blockOf('By Reuters', 'head')] }, BYLINE, { ...NAME, role: 'label' })).toHaveLength(2);
    expect(strengths({ blocks: [blockOf('By Reuters', 'head')] }, BYLINE, { ...NAME, mixed: true })).toHaveLength(2);
    expect(strengths({ blocks: [blockOf('By AP', 'head')] }, BYLINE, BYLINE_INITIALS)).toEqual(['strong']);
    expect(strengths({ blocks: [blockOf('By Reuters, Roe', 'head')] }, NAME, { ...NAME, phrases: ['{source}, {outlet}'] })).toEqual([
      'strong',
    ]);
    expect(
      strengths(
        { blocks: [blockOf('Roe, Reuters', 'head')] },
        BYLINE,
        { ...NAME, phrases: ['{outlet}, {source}'], strength: 'supporting' },
        NAME,
      ),
    ).toHaveLength(2);
  });
});

describe('settleEvidence', () => {
  const page = snapshotOf({ blocks: [blockOf('Source: the American Physics Association (APA), Reuters')] });
  const said = (given: Partial<Evidence>): Evidence =>
    evidenceOf({ claim: 'agency', role: 'credit', source: 'reuters', start: 8, end: 20, ...given });
  /** Numbers of the pieces that are kept. */
  const kept = (...given: readonly Partial<Evidence>[]): readonly number[] => {
    const evidence = given.map(said);
    return settleEvidence(evidence, page).map((item) => evidence.indexOf(item));
  };

  it.each<[string, readonly Partial<Evidence>[], readonly number[]]>([
    ['the stronger of two by the same words', [{}, { strength: 'strong' }], [1]],
    ['the longer of two equals', [{}, { start: 7 }], [1]],
    ['the longer of two equals, to the right', [{}, { end: 21 }], [1]],
    ['of two by the same words the first in the alphabet', [{ marker: 'b' }, { marker: 'a' }], [1]],
    ['of two by the same words the first in the alphabet, in any order', [{ marker: 'a' }, { marker: 'b' }], [0]],
    ['the shorter that is stronger, and the longer', [{ end: 30 }, { strength: 'strong' }], [0, 1]],
    ['a stronger one that begins later', [{}, { start: 9, strength: 'strong' }], [0, 1]],
    ['a stronger one that ends earlier', [{}, { end: 19, strength: 'strong' }], [0, 1]],
    ['a longer one that is weaker', [{ strength: 'strong' }, { end: 30 }], [0, 1]],
    ['one with a name beside a stronger one without', [{ names: { outlet: 'Roe' } }, { strength: 'strong' }], [0, 1]],
    ['the stronger of two with a name', [{ names: { outlet: 'Roe' } }, { strength: 'strong', names: { outlet: 'Roe' } }], [1]],
    ['the stronger with a name beside a weaker one without', [{}, { strength: 'strong', names: { outlet: 'Roe' } }], [1]],
    [
      'the stronger of two in one value',
      [
        { block: null, quote: 'x' },
        { block: null, quote: 'x', strength: 'strong' },
      ],
      [1],
    ],
    [
      'both of two values',
      [
        { block: null, quote: 'x' },
        { block: null, quote: 'y', strength: 'strong' },
      ],
      [0, 1],
    ],
    [
      'both of two fields',
      [
        { block: null, field: 'a' },
        { block: null, field: 'b', strength: 'strong' },
      ],
      [0, 1],
    ],
    ['both of two disclaimers', [{ disclaims: 'host' }, { disclaims: 'provider', strength: 'strong' }], [0, 1]],
    ['an agency’s credit that looks like no dateline', [{ start: 0, end: 47 }], [0]],
    ['a dateline in a value of the page’s code', [{ role: 'dateline', block: null }], [0]],
    ['a dateline of a block that is not there', [{ role: 'dateline', block: 7 }], [0]],
    ['no dateline that explains an abbreviation', [{ role: 'dateline', start: 0, end: 46 }], []],
  ])('keeps %s', (_, given, expected) => expect(kept(...given)).toEqual(expected));
});
