import type { Run } from './block-text';
import { collectBlocks } from './collect-blocks';
import type { PageBlock } from './page-block';
import { pageRoot } from './page-root';
import { isClobbered } from './unclobber';

/** A passage of the snapshot: characters `start` to `end` of a block. */
export interface Passage {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The passages in the page as it is now, found again by their words where the page has changed; null where those are gone. */
export function findRanges(document: Document, places: readonly PageBlock[], passages: readonly Passage[]): readonly (Range | null)[] {
  const isUnsafe = isClobbered(document);
  // read anew once for all: a page that changes without end must not be walked for each of them
  let now: readonly PageBlock[] | null = null;
  return passages.map(({ block, start, end }) => {
    const place = places[block];
    if (!place || start < 0 || end <= start || end > place.text.length || isUnsafe) return null;
    const range = rangeIn(document, place, start, end);
    if (range !== null) return range;
    now ??= collectBlocks(pageRoot(document)).blocks;
    return findAgain(document, now, place, start, end);
  });
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

/** The same words in a block of the changed page: a block with the whole text first, then any with the quote. */
function findAgain(document: Document, blocks: readonly PageBlock[], place: PageBlock, start: number, end: number): Range | null {
  const same = blocks.find((block) => block.text === place.text);
  if (same) return rangeIn(document, same, start, end);
  const quote = place.text.slice(start, end);
  const holder = blocks.find((block) => block.text.includes(quote));
  const at = holder?.text.indexOf(quote) ?? -1;
  return holder ? rangeIn(document, holder, at, at + quote.length) : null;
}
