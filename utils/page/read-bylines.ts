import type { MetadataItem } from '../detection/snapshot';
import type { Zone } from '../detection/vocabulary';
import type { Article } from './find-article';
import { marksAuthor, marksPicture } from './marks-author';
import type { PageBlock } from './page-block';

/** Longer texts are an author's portrait. */
const MAX_BYLINE = 120;
/** Levels from a line up to the element that calls itself a byline. */
const LEVELS = 3;
/** More lines than a byline with date and place has. */
const MAX_BYLINES = 8;
const PARTS = '[class],[rel],[itemprop],address';

/** What the page marks as its author beside the headline: lines in a byline's element, and the parts of a line that are so marked. */
export function readBylines(
  blocks: readonly PageBlock[],
  zones: readonly (readonly Zone[])[],
  article: Article | null,
): readonly MetadataItem[] {
  if (!article) return [];
  const values = blocks.flatMap((block, index) =>
    zones[index]?.includes('head') && !block.heading ? bylinesOf(block, article.container) : [],
  );
  const short = values.map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== '' && value.length <= MAX_BYLINE);
  return [...new Set(short)].slice(0, MAX_BYLINES).map((value) => ({ field: 'byline', value }));
}

function bylinesOf({ element, text }: PageBlock, container: Element): readonly string[] {
  const around = pathUp(element, container);
  if (around.some(marksPicture)) return [];
  const lines = around.slice(0, LEVELS).some(marksAuthor) ? text.split('\n') : [];
  const parts = text.length <= MAX_BYLINE * 2 ? [...element.querySelectorAll(PARTS)].filter(marksAuthor) : [];
  return [...lines, ...parts.map((part) => part.textContent ?? '')];
}

/** The element and its ancestors below the container. */
function pathUp(element: Element, container: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== container; at = at.parentElement) path.push(at);
  return path;
}
