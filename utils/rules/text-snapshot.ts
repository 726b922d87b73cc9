import { EMPTY_SNAPSHOT } from '../detection/empty-snapshot';
import type { Block, Snapshot } from '../detection/snapshot';
import type { Zone } from '../detection/vocabulary';

/** The last paragraphs of a text count as its end, as on a page. */
const TAIL_BLOCKS = 3;

/**
 * Plain text as a page: one line is taken as standing everywhere; of more, the first stands around the headline, the next is the opening,
 * the last three are the end.
 */
export function textSnapshot(text: string): Snapshot {
  const lines = text.split(/\n+/).flatMap((line) => line.trim() || []);
  const zonesOf = (index: number): readonly Zone[] => {
    if (lines.length === 1) return ['head', 'lead', 'body', 'tail'];
    if (index === 0) return ['head'];
    const isTail = index >= Math.max(2, lines.length - TAIL_BLOCKS);
    return [...(index === 1 ? (['lead'] as const) : []), 'body', ...(isTail || lines.length === 2 ? (['tail'] as const) : [])];
  };
  const blocks = lines.map(
    (line, index): Block => ({
      text: line,
      zones: zonesOf(index),
      visible: true,
      heading: index === 0 && lines.length > 1,
      linkDensity: 0,
    }),
  );
  return { ...EMPTY_SNAPSHOT, title: lines[0] ?? '', blocks };
}

/** True where pasted text is the source of a page rather than its words. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype|html|body|article|main|div|p|h1|section|span)\b/i.test(text);
}
