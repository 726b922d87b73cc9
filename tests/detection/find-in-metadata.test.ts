import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../utils/detection/find-evidence';
import { engineOf, type MarkerText, snapshotOf } from './small-engine';

const AUTHOR: MarkerText = { phrases: ['{source-name}'], zones: ['metadata'], fields: ['meta:author'], role: 'structured-data' };
const find = (field: string, value: string, ...markers: readonly MarkerText[]) =>
  findEvidence(snapshotOf({ metadata: [{ field, value }] }), engineOf(...markers), () => true);

describe('findInMetadata', () => {
  it('quotes the value, at most 300 characters, and says which field', () => {
    expect(find('meta:author', 'Ida Kamp, Reuters', AUTHOR)).toMatchObject([
      {
        quote: 'Ida Kamp, Reuters',
        field: 'meta:author',
        block: null,
        grade: 'marked',
        visible: false,
        zone: 'metadata',
        start: 10,
        end: 17,
      },
    ]);
    const [long] = find('meta:author', `Reuters ${'x'.repeat(400)}`, AUTHOR);
    expect(long?.quote).toHaveLength(300);
  });

  it('counts a marker once a value, markers without a field in every one', () => {
    expect(find('meta:author', 'Reuters and Reuters, Reuters Breakingviews', AUTHOR)).toHaveLength(1);
    expect(find('meta:author', 'Reuters', { ...AUTHOR, phrases: ['{source-name}', 'Reuters'] })).toHaveLength(1);
    expect(find('meta:anything', 'Reuters', { ...AUTHOR, fields: [] })).toHaveLength(1);
    expect(find('meta:anything', 'Reuters', AUTHOR)).toEqual([]);
    expect(find('meta:author', 'Reuters', { ...AUTHOR, zones: ['tail'], fields: ['meta:author'] })).toEqual([]);
  });

  it('takes names in their own case', () => {
    expect(find('meta:author', 'DPA', { ...AUTHOR, phrases: ['{source}'] })).toEqual([]);
    expect(find('meta:author', 'dpa', { ...AUTHOR, phrases: ['{source}'] })).toHaveLength(1);
  });
});
