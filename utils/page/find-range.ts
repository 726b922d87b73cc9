import type { Run } from './block-text';
import type { PageBlock } from './page-block';

/** A passage by its place in the snapshot: characters `start` to `end` of a block. */
export interface Passage {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Its words, or the first of them. */
  readonly words: string;
}

/** Where a passage stands in blocks of the page; where they are others than the snapshot's it is known by its words. Null where those are gone. */
export function findRange(document: Document, blocks: readonly PageBlock[], passage: Passage): Range | null {
  const { block, start, end, words } = passage;
  if (words === '' || end <= start) return null;
  const startsHere = (place: PageBlock | undefined): boolean => place?.text.startsWith(words, start) ?? false;
  const place = startsHere(blocks[block]) ? blocks[block] : (blocks.find(startsHere) ?? blocks.find(({ text }) => text.includes(words)));
  if (place === undefined) return null;
  const from = startsHere(place) ? start : place.text.indexOf(words);
  return rangeIn(document, place, from, Math.min(place.text.length, from + end - start));
}

function rangeIn(document: Document, place: PageBlock, start: number, end: number): Range | null {
  const from = place.runs.find((run) => run.start + run.length > start);
  const to = place.runs.findLast((run) => run.start < end);
  if (!from || !to || to.start < from.start || !isIntact(from, place) || !isIntact(to, place)) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset + Math.max(0, start - from.start));
  range.setEnd(to.node, to.offset + Math.min(to.length, end - to.start));
  return range;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

const isIntact = ({ node, offset, start, length }: Run, { text }: PageBlock): boolean =>
  node.isConnected && collapse(node.data.slice(offset, offset + length)) === collapse(text.slice(start, start + length));
