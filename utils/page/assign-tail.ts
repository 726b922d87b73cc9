import type { Article } from './find-article';
import type { PageBlock } from './page-block';
import { creditsPicture } from './picture-credit';
import { labelsSlot } from './slot';

/** What follows the text: a distributor's footer has up to 8 blocks and 2,000 characters. */
const MAX_BLOCKS = 15;
const MAX_CHARS = 2_500;
/** Levels around the container that still count as right after it. */
const LEVELS_AROUND = 2;
/** Text that is mostly links. */
const LINKED = 0.7;
/** So many linked lines in a row are a list of other pages. */
const LIST = 3;

/** Indices of the blocks that follow the text, inside the container or right after it. */
export function tailBlocks(blocks: readonly PageBlock[], article: Article, body: readonly number[]): readonly number[] {
  const tail: number[] = [];
  let chars = 0;
  let teaser: Element | null = null;
  const around = climb(article.container, LEVELS_AROUND);
  for (let index = (body.at(-1) ?? 0) + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || !around.contains(block.element)) break;
    const inside = article.container.contains(block.element);
    const region = article.regionOf(block.element);
    if (region === 'comments' || region === 'chrome') break;
    if (region !== null && !(inside || region === 'ad' || region === 'share')) break;
    if (region !== null) continue;
    const other = isOther(blocks, index);
    if (other && (!inside || opensArticle(block))) break;
    if (other) teaser = block.heading ? block.element.parentElement : null;
    if (
      other ||
      (teaser?.contains(block.element) && teaser !== article.core && !teaser.contains(article.core)) ||
      labelsSlot(block) ||
      creditsPicture(block)
    )
      continue;
    if (opensArticle(block)) break;
    chars += block.text.length;
    if (tail.length >= MAX_BLOCKS || chars > MAX_CHARS) break;
    tail.push(index);
  }
  return tail;
}

/** Linked headings, lists of links, and a heading above them. */
function isOther(blocks: readonly PageBlock[], index: number): boolean {
  const linked = (at: number) => (blocks[at]?.linkDensity ?? 0) >= LINKED;
  const block = blocks[index];
  if (!block) return false;
  if (block.heading && (linked(index) || linked(index + 1))) return true;
  if (!linked(index)) return false;
  let from = index;
  let to = index;
  while (linked(from - 1)) from--;
  while (linked(to + 1)) to++;
  return to - from + 1 >= LIST || block.element.localName === 'li';
}

const opensArticle = (block: PageBlock): boolean => block.heading && block.element.closest('h1') !== null;

function climb(element: Element, levels: number): Element {
  let at = element;
  for (let level = 0; level < levels && at.parentElement && at.localName !== 'body'; level++) at = at.parentElement;
  return at;
}
