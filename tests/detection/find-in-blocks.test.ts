import { describe, expect, it } from 'vitest';
import { findInBlocks } from '../../utils/detection/find-in-blocks';
import type { Block } from '../../utils/detection/snapshot';
import { triesUpTo } from '../../utils/detection/tries';
import { blockOf, engineOf, type MarkerText } from './small-engine';

const WIRE: MarkerText = { phrases: ['via Lindwire'], zones: ['lead'] };
const CLOSING: MarkerText = { phrases: ['via Lindwire'], zones: ['body', 'tail'], closing: true };
const find = (blocks: readonly Block[], marker: MarkerText, tries = triesUpTo(1000)) =>
  findInBlocks(blocks, engineOf(marker), () => true, tries).map(({ block, start, zone }) => [block, start, zone]);
const words = (length: number): string => 'word '.repeat(length / 5 + 1).slice(0, length);

describe('the lead', () => {
  it.each([
    [199, [[0, 199, 'lead']]],
    [200, []],
  ])('ends after 200 characters of the first block: at %i', (at, expected) => {
    expect(find([blockOf(`${words(at - 1)} via Lindwire`, 'lead')], WIRE)).toEqual(expected);
  });

  it.each([
    [48, [[2, 48, 'lead']]],
    [49, []],
  ])('counts all its blocks, and a line break after each: at %i of the second', (at, expected) => {
    const blocks = [blockOf(words(150), 'lead'), blockOf(words(400), 'head'), blockOf(`${words(at - 1)} via Lindwire`, 'lead')];
    expect(find(blocks, WIRE)).toEqual(expected);
  });

  it('is left for another zone of the marker where it ended', () => {
    const far = blockOf(`${words(250)} via Lindwire`, 'lead', 'tail');
    expect(find([far], { ...WIRE, zones: ['lead', 'tail'] })).toEqual([[0, 251, 'tail']]);
    expect(find([blockOf('via Lindwire', 'tail', 'lead')], { ...WIRE, zones: ['lead', 'tail'] })).toEqual([[0, 0, 'lead']]);
  });
});

describe('zones', () => {
  it.each<[MarkerText['zones'], Block, boolean]>([
    [['tail'], blockOf('via Lindwire', 'tail'), true],
    [['tail'], blockOf('via Lindwire', 'body', 'tail'), true],
    [['tail'], blockOf('via Lindwire', 'body'), false],
    [['tail'], blockOf('via Lindwire', 'tail', 'outside'), false],
    [['outside'], blockOf('via Lindwire', 'outside'), false],
    [['metadata'], blockOf('via Lindwire', 'metadata'), false],
    [['metadata', 'tail'], blockOf('via Lindwire', 'metadata'), false],
    [['metadata', 'tail'], blockOf('via Lindwire', 'metadata', 'tail'), true],
  ])('of a marker, %j, and a block decide', (zones, block, isFound) => {
    expect(find([block], { phrases: ['via Lindwire'], zones: zones ?? [] })).toHaveLength(isFound ? 1 : 0);
  });
});

describe('the article’s last words', () => {
  const paragraph = (given: Partial<Block> = {}): Block => ({ ...blockOf(words(60), 'body'), ...given });
  const signature = blockOf('via Lindwire', 'tail');
  const isLast = (...blocks: readonly Block[]): boolean => find([signature, paragraph(), ...blocks], CLOSING).some(([at]) => at === 0);
  const isFoundBefore = (after: Block): boolean => find([signature, after], CLOSING).length > 0;

  it('come in or after the last paragraph', () => {
    expect(isLast()).toBe(false);
    expect(find([paragraph(), signature], CLOSING)).toHaveLength(1);
    expect(find([blockOf(`${words(60)} via Lindwire`, 'body')], CLOSING)).toHaveLength(1);
    expect(find([signature], CLOSING)).toHaveLength(1);
  });

  it.each<[string, Block, boolean]>([
    ['sixty characters of text', paragraph(), false],
    ['fewer', paragraph({ text: words(59) }), true],
    ['a heading', paragraph({ heading: true }), true],
    ['links', paragraph({ linkDensity: 0.5 }), true],
    ['text with a few links', paragraph({ linkDensity: 0.49 }), false],
    ['text that is not the body’s', paragraph({ zones: ['tail'] }), true],
  ])('may stand before %s', (_, after, expected) => expect(isFoundBefore(after)).toBe(expected));

  it('stand at most two lines after it', () => {
    const line = blockOf('More', 'tail');
    expect(find([paragraph(), line, signature], CLOSING)).toHaveLength(1);
    expect(find([paragraph(), line, line, signature], CLOSING)).toEqual([]);
    expect(find([paragraph(), line, line, signature], { ...CLOSING, closing: false })).toHaveLength(1);
  });
});

describe('evidence of one block', () => {
  const named = (id: string, phrase: string): MarkerText => ({ id, phrases: [phrase], zones: ['body'] });
  const markersIn = (text: string, ...markers: readonly MarkerText[]) =>
    findInBlocks([blockOf(text, 'body')], engineOf(...markers), () => true, triesUpTo(1000)).map(({ marker }) => marker);

  it('goes by place, in one place by the alphabet', () => {
    const [b, a] = [named('b', 'via Lindwire'), named('a', 'via Lindwire news')];
    expect(markersIn('Sent via Lindwire news', b, a)).toEqual(['a', 'b']);
    expect(markersIn('Sent via Lindwire news', a, b)).toEqual(['a', 'b']);
    expect(markersIn('via Lindwire\nvia Lindwire news', named('z', 'via Lindwire'), named('a', 'news'))).toEqual(['z', 'z', 'a']);
  });
});

describe('where tries run out', () => {
  const middle = blockOf(`${words(80)} via Lindwire`, 'body');
  const edge = blockOf('via Lindwire', 'tail');
  const marker: MarkerText = { phrases: ['via Lindwire'], zones: ['body', 'tail', 'head'] };

  it('the article’s edges were looked at before its middle', () => {
    const blocks = [blockOf('via Lindwire', 'head'), middle, middle, blockOf(words(80), 'body'), edge];
    expect(find(blocks, marker, triesUpTo(8)).map(([at]) => at)).toEqual([0, 1, 2, 4]);
    expect(find(blocks, marker, triesUpTo(6)).map(([at]) => at)).toEqual([0, 1, 4]);
    expect(find(blocks, marker, triesUpTo(4)).map(([at]) => at)).toEqual([0, 4]);
    expect(find(blocks, marker, triesUpTo(2)).map(([at]) => at)).toEqual([0]);
    expect(find(blocks, marker, triesUpTo(0))).toEqual([]);
  });

  it('what is not the body’s alone is an edge, too', () => {
    const both = blockOf(`${words(80)} via Lindwire`, 'body', 'tail');
    expect(find([middle, both, blockOf(words(80), 'body')], marker, triesUpTo(2)).map(([at]) => at)).toEqual([1]);
  });

  it('the last paragraph is an edge, too', () => {
    expect(find([middle, middle], marker, triesUpTo(2)).map(([at]) => at)).toEqual([1]);
  });

  it('one block takes no more than its share', () => {
    const hostile = blockOf('via Lindwire, '.repeat(3000), 'body');
    const tries = triesUpTo(1500);
    expect(find([blockOf('x', 'tail'), hostile, blockOf(words(80), 'body'), edge], marker, tries).map(([at]) => at)).toEqual([1, 3]);
    expect([tries.isCut(), tries.isSpent()]).toEqual([true, false]);
  });
});
