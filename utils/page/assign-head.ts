import type { PageBlock } from './collect-blocks';
import type { Article } from './find-article';
import { tokensOf } from './region';
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
/** Boxes that hold a byline, wherever the page puts them. */
const BYLINE = new Set(
  'byline bylines author authors autor autoren dateline credit credits source quelle fuente agency agencia agence meta posted published publisher provider sponsor sponsored'.split(
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
  let after = 0;
  for (let index = start + 1; index < first && after < AFTER_HEADLINE; index++) {
    const block = blocks[index];
    if (!block || block.text.length > MAX_DEK || labelsSlot(block)) continue;
    const region = article.regionOf(block.element);
    if (region !== null && !(region === 'aside' && isByline(block.element, article.container))) continue;
    if (block.heading && block.linkDensity > 0.8) continue;
    head.push(index);
    after++;
  }
  return head;
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
  return block.text.length <= MAX_KICKER && regionOf(block.element) === null && !labelsSlot(block);
}

function isByline(element: Element, container: Element): boolean {
  for (let at: Element | null = element; at && at !== container; at = at.parentElement)
    if (tokensOf(at).some((token) => BYLINE.has(token))) return true;
  return element.querySelector('[rel="author"],time') !== null;
}
