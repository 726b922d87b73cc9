import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../utils/detection/find-evidence';
import type { Snapshot } from '../../utils/detection/snapshot';
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
