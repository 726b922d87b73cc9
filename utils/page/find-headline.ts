import type { PageBlock } from './page-block';
import { squeeze } from './squeeze';

/** Headlines seen have up to 250 characters. */
const MAX_HEADLINE = 300;
/** Shorter texts equal a piece of the title by chance. */
const MIN_MATCH = 8;

/** A heading so close above the text heads it, whatever its level. */
const JUST_ABOVE = 3;

/**
 * Index of the block that is this article's headline, or null.
 * @param titles what the page's code calls the article: og:title, JSON-LD headline, title element
 * @param first index of the first body block, or -1
 */
export function findHeadline(blocks: readonly PageBlock[], titles: readonly string[], first: number): number | null {
  const wanted = titles.map(squeeze).filter((title) => title.length >= MIN_MATCH);
  let best: number | null = null;
  let bestScore = 1.5;
  blocks.forEach((block, index) => {
    if (block.text.length > MAX_HEADLINE) return;
    const above = block.heading && block.linkDensity < 0.5 && index <= first && index >= first - JUST_ABOVE ? 1 : 0;
    const score =
      above + scoreOf(block, wanted) - (first < 0 ? 0 : Math.min(1, Math.abs(first - index) / 50) + (index > first + 3 ? 2 : 0));
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

function scoreOf(block: PageBlock, titles: readonly string[]): number {
  const level = block.heading ? levelOf(block.element) : 0;
  const rank = level === 1 ? 2.5 : level > 1 ? 1 : 0;
  if (!block.heading && (block.linkDensity > 0.5 || block.text.length < 15)) return 0;
  const text = squeeze(block.text);
  if (text.length < MIN_MATCH) return rank;
  if (titles.some((title) => title === text)) return rank + 3;
  return rank > 0 && titles.some((title) => title.includes(text) || text.includes(title)) ? rank + 2 : rank;
}

function levelOf(element: Element): number {
  const heading = element.closest('h1,h2,h3,h4,h5,h6');
  return heading ? Number(heading.localName.slice(1)) : 0;
}
