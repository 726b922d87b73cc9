import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../utils/detection/find-evidence';
import { blockOf, engineOf, snapshotOf } from './small-engine';

const quotes = (text: string, phrase: string): readonly string[] =>
  findEvidence(
    snapshotOf({ blocks: [blockOf(text, 'head')] }),
    engineOf({ phrases: [phrase], zones: ['head'], anchor: 'line', role: 'credit' }),
    () => true,
  ).map(({ quote }) => quote);

describe('a place at the end of a phrase', () => {
  it.each(['Reuters, New Delhi', 'Reuters, Rio de Janeiro', 'Reuters, Brussels •'])('is found in %s', (text) => {
    expect(quotes(text, '{source}, {city}')).toHaveLength(1);
  });

  it.each(['Reuters, which is in London', 'Reuters, in talks with Acme', 'Reuters, New Delhi office closed'])('is none in %s', (text) => {
    expect(quotes(text, '{source}, {city}')).toEqual([]);
  });
});
