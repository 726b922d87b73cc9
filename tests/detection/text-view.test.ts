import { describe, expect, it } from 'vitest';
import { viewText } from '../../utils/detection/text-view';

describe('viewText', () => {
  it('knows the line of every place, and its words', () => {
    const view = viewText('» One, two.\n\n(Three)\n--');
    const lines = [...view.text].map((_, index) => view.lineAt(index));
    expect(view.lineAt(0)).toEqual({ start: 0, end: 11, firstWord: 2, lastWord: 10 });
    expect(view.lineAt(11)).toEqual(view.lineAt(0));
    expect(view.text.slice(13, 20)).toBe('(three)');
    expect(view.lineAt(13)).toEqual({ start: 13, end: 20, firstWord: 14, lastWord: 19 });
    const none = view.lineAt(21);
    expect([none.start, none.end]).toEqual([21, 23]);
    expect(none.firstWord).toBe(none.lastWord);
    for (const [index, { start, end }] of lines.entries()) {
      expect(start <= index && index <= end).toBe(true);
      expect(view.text.slice(start, end)).not.toContain('\n');
    }
    // asked backwards, nothing is remembered wrongly
    for (let index = view.text.length - 1; index >= 0; index -= 1) expect(view.lineAt(index)).toEqual(lines[index]);
    expect(viewText('\nab').lineAt(0)).toEqual({ start: 0, end: 0, firstWord: 0, lastWord: 0 });
    expect(viewText('').lineAt(0)).toEqual({ start: 0, end: 0, firstWord: 0, lastWord: 0 });
  });

  it('keeps case beside, at the same places', () => {
    const view = viewText('ACME ﬃ İ');
    expect([view.text.slice(0, 4), view.exact().slice(0, 4)]).toEqual(['acme', 'ACME']);
    expect(view.exact().length).toBe(view.text.length);
  });

  it.each<[string, string, string]>([
    ['a\u00ad  Acme  b', ' acme ', 'Acme'],
    ['x\u200b \u00a0Acme\t y', ' acme ', 'Acme'],
    ['Acme', 'acme', 'Acme'],
  ])('leads back to words without white space at their ends: %j', (original, folded, expected) => {
    const view = viewText(original);
    const at = view.text.indexOf(folded);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(original.slice(...view.originalSpan(at, at + folded.length))).toBe(expected);
  });

  it('leads back from nothing but white space to nothing', () => {
    const view = viewText('a   b');
    const [start, end] = view.originalSpan(1, 2);
    expect(start).toBe(end);
    expect(start >= 1 && end <= 4).toBe(true);
    expect(viewText('a  ').originalSpan(1, 2)).toEqual([3, 3]);
  });
});
