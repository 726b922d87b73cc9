import fc from 'fast-check';
import { expect } from 'vitest';
import { fold, foldExact, originalEnd, originalStart } from '../../../utils/detection/fold';
import { viewText } from '../../../utils/detection/text-view';
import { hostileText } from '../arbitraries/text';
import type { FuzzProperty } from '../property';

/** Places in a folded text always lead back into the original. */
export const foldProperty: FuzzProperty = {
  name: 'fold: both foldings are of one length, places lead back in order',
  share: 15,
  property: fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), fc.nat(), fc.nat(), (text, a, b) => {
    const folded = fold(text);
    expect(foldExact(text).text.length).toBe(folded.text.length);
    const [from, to] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [number, number];
    if (from === to) return;
    const [start, end] = [originalStart(folded, from), originalEnd(folded, to)];
    expect(start >= 0 && end <= text.length && start < end).toBe(true);
    const [first, last] = viewText(text).originalSpan(from, to);
    expect(first >= 0 && first <= last && last <= text.length).toBe(true);
  }),
};
