import { describe, expect, it } from 'vitest';
import { isSameSentence, sentencesOf } from '../../utils/detection/sentence';
import { evidenceOf } from './evidence-of';
import { blockOf, snapshotOf } from './small-engine';

function same(text: string, first: string, second: string): boolean {
  const sentenceOf = sentencesOf(snapshotOf({ blocks: [blockOf(text)] }));
  const at = (words: string) => evidenceOf({ block: 0, start: text.indexOf(words) });
  return isSameSentence(at(first), at(second), sentenceOf);
}

describe('one sentence', () => {
  it.each([
    ['Source: Acme, via Lindwire', 'Source', 'via'],
    ['About Acme.com and more', 'About', 'more'],
    ['Version 3.5 of it', 'Version', 'of'],
  ])('%j', (text, first, second) => expect(same(text, first, second)).toBe(true));
});

describe('two sentences', () => {
  it.each([
    ['It grew. Source: Acme', 'It', 'Source'],
    ['It grew! Source: Acme', 'It', 'Source'],
    ['“It grew.") Source: Acme', 'It', 'Source'],
    ['成长了。来源', '成长', '来源'],
    ['It grew\nSource: Acme', 'It', 'Source'],
    ['It grew. Then it fell. Source: Acme', 'Then', 'Source'],
  ])('%j', (text, first, second) => expect(same(text, first, second)).toBe(false));

  it('in two blocks, two fields or two values', () => {
    const sentenceOf = sentencesOf(snapshotOf({ blocks: [blockOf('a'), blockOf('a')] }));
    const code = (field: string, quote: string) => evidenceOf({ block: null, field, quote });
    expect(isSameSentence(evidenceOf({ block: 0 }), evidenceOf({ block: 1 }), sentenceOf)).toBe(false);
    expect(isSameSentence(code('meta:author', 'AP'), code('jsonld:author', 'AP'), sentenceOf)).toBe(false);
    expect(isSameSentence(code('meta:author', 'AP'), code('meta:author', 'dpa'), sentenceOf)).toBe(false);
    expect(isSameSentence(code('meta:author', 'AP'), code('meta:author', 'AP'), sentenceOf)).toBe(true);
    expect(isSameSentence(evidenceOf({ block: 7, quote: 'x' }), evidenceOf({ block: 8, quote: 'x' }), sentenceOf)).toBe(true);
  });
});
