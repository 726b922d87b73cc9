import type { Article } from './find-article';
import type { PageBlock } from './page-block';
import { creditsPicture } from './picture-credit';
import { type Region, tokensOf } from './region';
import { labelsSlot } from './slot';

/** Kicker, label and section line; more is another part of the page. */
const BEFORE_HEADLINE = 4;
/** Dek, byline, dates, label, reading time. */
const AFTER_HEADLINE = 15;
/** Longest kicker or label. */
const MAX_KICKER = 160;
/** Longest dek. */
const MAX_DEK = 800;
/** Levels from the headline up to the element that a kicker shares with it. */
const NEAR = 3;
/** Bylines and notes are short; portraits of authors are not. */
const MAX_BYLINE = 300;
/** Body text above which a line still belongs to the headline: a dek, or the first paragraph. */
const MAX_TEXT_ABOVE = 500;
const BOXES: ReadonlySet<Region> = new Set(['aside', 'share', 'related']);
/** Names of boxes that hold a byline. */
const BYLINE = new Set(
  'byline bylines date time author authors autor autoren dateline credit credits source quelle fuente agency agencia agence meta posted published publisher provider sponsor sponsored'.split(
    ' ',
  ),
);

/** Indices of the headline's surroundings: what stands just above it, and between it and the text. */
export function headBlocks(blocks: readonly PageBlock[], article: Article, body: readonly number[]): readonly number[] {
  const first = body[0] ?? 0;
  const start = article.headline ?? first;
  const head: number[] = [];
  for (let index = start - 1; index >= 0 && head.length < BEFORE_HEADLINE; index--) {
    const block = blocks[index];
    if (!block || !isNear(block, blocks[start], article)) break;
    if (isKicker(block, article)) head.unshift(index);
  }
  if (article.headline !== null) head.push(article.headline);
  const inBody = new Set(body);
  let after = 0;
  let text = 0;
  for (let index = start + 1; index < blocks.length && after < AFTER_HEADLINE && text < MAX_TEXT_ABOVE; index++) {
    const block = blocks[index];
    if (!block) break;
    if (inBody.has(index)) text += block.text.length;
    else if (index > first && !article.container.contains(block.element)) break;
    else if (block.text.length <= MAX_DEK && !labelsSlot(block) && !creditsPicture(block) && isAllowed(block, article)) {
      head.push(index);
      after++;
    }
  }
  return head;
}

/** No box beside the article, or one that holds a byline, wherever the page puts it. */
function isAllowed(block: PageBlock, { regionOf, container }: Article): boolean {
  if (block.linkDensity > 0.8 && (block.heading || isLongList(block.element))) return false;
  const region = regionOf(block.element);
  if (region === null) return true;
  return BOXES.has(region) && block.text.length <= MAX_BYLINE && isByline(block.element, container);
}

function isNear(block: PageBlock, headline: PageBlock | undefined, { container }: Article): boolean {
  let around = headline?.element ?? null;
  for (let level = 0; around && level < NEAR; level++) {
    around = around.parentElement;
    if (around?.contains(block.element)) return around.localName !== 'body' || container.localName === 'body';
    if (around === container) return false;
  }
  return false;
}

function isKicker(block: PageBlock, { regionOf }: Article): boolean {
  if (block.linkDensity > 0.8 && isLongList(block.element)) return false;
  return block.text.length <= MAX_KICKER && regionOf(block.element) === null && !labelsSlot(block);
}

/** Bylines are lists of up to four names. */
const isLongList = (element: Element): boolean => element.localName === 'li' && (element.parentElement?.children.length ?? 0) > 4;

/** Names of the line itself or the two elements around it; an aside in the article's own header is about the article. */
function isByline(element: Element, container: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && at !== container && level < NEAR; level++, at = at.parentElement) {
    if (tokensOf(at).some((token) => BYLINE.has(token))) return true;
    if (at.localName === 'aside' && at.parentElement?.closest('header') && container.contains(at.parentElement.closest('header')))
      return true;
  }
  return false;
}
