import Readability from '@mozilla/readability/Readability.js';
import type { PageBlock } from './page-block';
import { mendStructure } from './page-root';

/** Readability renames elements and folds those without text of their own into others; attributes of the ones with text survive. No page can know the name. */
const markName = (): string => `data-copytaster-${Math.trunc(Math.random() * 1e15)}`;
/** What Readability drops, after looking at it several times. */
const WITHOUT_TEXT = 'script,style,template,svg,link,noscript';
/** Agency briefs have 60 words; below this Readability tries again with weaker filters. */
const CHAR_THRESHOLD = 200;
/** So many characters of a block must be found again. */
const PROBE = 40;
/** Elements with more blocks (plain-text pages) are kept or dropped whole. */
const MANY_BLOCKS = 400;

/** Blocks that Readability keeps, found on a marked clone; the page's own document is not touched. Empty where it finds no article. */
export function keptBlocks(document: Document, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const byOwner = groupByOwner(blocks);
  const clone = document.cloneNode(true) as Document;
  const mark = markName();
  const marked = markOwners(document, clone, byOwner, mark);
  for (const element of clone.querySelectorAll(WITHOUT_TEXT)) element.remove();
  mendStructure(clone);
  const article = new Readability<Node>(clone, {
    serializer: (node) => node,
    keepClasses: true,
    charThreshold: CHAR_THRESHOLD,
    disableJSONLD: true,
  }).parse();
  const kept = new Set<PageBlock>();
  if (!article?.content) return kept;
  for (const element of (article.content as Element).querySelectorAll(`[${mark}]`)) {
    const owned = byOwner.get(marked[Number(element.getAttribute(mark))] as Element) ?? [];
    const text = owned.length > MANY_BLOCKS ? null : withoutSpace(element.textContent ?? '');
    for (const block of owned)
      if (text === null || text.includes(withoutSpace(block.text.slice(0, PROBE * 2)).slice(0, PROBE))) kept.add(block);
  }
  return kept;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

function groupByOwner(blocks: readonly PageBlock[]): ReadonlyMap<Element, readonly PageBlock[]> {
  const groups = new Map<Element, PageBlock[]>();
  for (const block of blocks) {
    const group = groups.get(block.element);
    if (group) group.push(block);
    else groups.set(block.element, [block]);
  }
  return groups;
}

function markOwners(document: Document, clone: Document, owners: ReadonlyMap<Element, unknown>, mark: string): readonly Element[] {
  const marked: Element[] = [];
  const copies = clone.querySelectorAll('*');
  let index = 0;
  for (const element of document.querySelectorAll('*')) {
    if (owners.has(element)) {
      copies[index]?.setAttribute(mark, String(marked.length));
      marked.push(element);
    }
    index += 1;
  }
  return marked;
}
