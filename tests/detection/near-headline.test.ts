import { describe, expect, it } from 'vitest';
import { nearHeadline } from '../../utils/detection/near-headline';

/** Words that no title has, so many characters. */
const filler = (length: number): string => '. '.repeat(length / 2 + 1).slice(0, length);
const FAR = 5000;

/** Whether a line at the end of a long text reads like one of the titles: then its beginning is no place for the head. */
const isHeadline = (line: string, ...titles: readonly string[]): boolean => !nearHeadline({ text: `${filler(FAR)}\n${line}`, titles })(0);

describe('nearHeadline knows a headline', () => {
  it.each<[string, string, string]>([
    ['as it is', 'Bridge rebuilt', 'Bridge rebuilt'],
    ['whatever its case and punctuation', '“BRIDGE, rebuilt!”', 'Bridge – rebuilt'],
    ['of eight letters', 'Bridge12', 'Bridge12'],
    ['of eight letters and a blank', 'Bridge 12', 'Bridge12'],
    ['with a kicker', 'Council: Bridge rebuilt', 'Bridge rebuilt'],
    ['in a title with the site’s name', 'Old bridge rebuilt', 'Old bridge rebuilt - Lindwerder Post'],
    ['of fifteen letters in a longer title', 'abcdefghijklmno', 'abcdefghijklmno Post'],
    ['of three hundred characters', 'a'.repeat(300), 'a'.repeat(300)],
    ['in a script without cases', '新しい橋が開通しました', '新しい橋が開通しました'],
  ])('%s', (_, line, title) => {
    expect(isHeadline(line, title)).toBe(true);
    expect(isHeadline(line, 'Something else', title)).toBe(true);
  });
});

describe('nearHeadline takes for no headline', () => {
  it.each<[string, string, string]>([
    ['another line', 'Bridge collapsed', 'Bridge rebuilt'],
    ['what has seven letters', 'Bridges', 'Bridges'],
    ['what has seven letters and punctuation', '– Bridges –', 'Bridges'],
    ['a line with a title of seven letters', 'Bridges and tunnels', 'Bridges'],
    ['fourteen letters of a longer title', 'abcdefghijklmn', 'abcdefghijklmn Post'],
    ['a paragraph', `Bridge rebuilt ${'a'.repeat(286)}`, 'Bridge rebuilt'],
    ['dashes', '-----------------', 'Bridge rebuilt'],
  ])('%s', (_, line, title) => expect(isHeadline(line, title)).toBe(false));

  it('anything, where the page has no title', () => {
    expect(isHeadline('Bridge rebuilt')).toBe(false);
    expect(isHeadline('Bridge rebuilt', '')).toBe(false);
  });
});

describe('near', () => {
  const headline = 'Old bridge rebuilt';
  const text = `${filler(FAR)}\n${headline}\n${filler(FAR)}`;
  const start = FAR + 1;
  const end = start + headline.length;

  it('is 700 characters above to 2,500 below', () => {
    const isNear = nearHeadline({ text, titles: [headline] });
    expect([start - 701, start - 700, start, end, end + 2500, end + 2501].map(isNear)).toEqual([false, true, true, true, true, false]);
  });

  it('is around each line that reads like a title', () => {
    const isNear = nearHeadline({ text: `${text}\n${headline}\n${filler(FAR)}`, titles: [headline] });
    const second = text.length + 1;
    expect([0, start, second - 701, second - 700, second + 2000].map(isNear)).toEqual([false, true, false, true, true]);
  });

  it('is around a headline under an empty line', () => {
    expect(nearHeadline({ text: `\n${text}`, titles: [headline] })(0)).toBe(false);
  });

  it('is not around any other line', () => {
    const isNear = nearHeadline({ text: `${text}\nAnother story altogether\n`, titles: [headline] });
    expect(isNear(text.length + 5)).toBe(false);
  });

  it('is everywhere where no line does', () => {
    expect([0, start, 2 * FAR].map(nearHeadline({ text, titles: ['Another story'] }))).toEqual([true, true, true]);
  });
});
