import type { MetadataItem } from '../detection/snapshot';
import type { Zone } from '../detection/vocabulary';
import type { Article } from './find-article';
import type { PageBlock } from './page-block';
import { tokensOf } from './region';

/** Longer texts are an author's portrait. */
const MAX_BYLINE = 120;
/** Levels from a line up to the element that calls itself a byline. */
const LEVELS = 3;
/** More lines than a byline with date and place has. */
const MAX_BYLINES = 8;
/** Names that say whose text it is. */
const AUTHOR = /^(?:bylines?|aut(?:h?ors?|ora|or?en|ores|ore|ori|eurs?)|writer|journalist|reporter|yazar|penulis|firma)$/;
/** … and names that say that it is the picture's. */
const PICTURE = /^(?:photo|foto|image|img|picture|caption|figure|media|gallery|thumb|video)/;
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
  if (around.some((one) => tokensOf(one).some((token) => PICTURE.test(token)))) return [];
  const lines = around.slice(0, LEVELS).some(marksAuthor) ? text.split('\n') : [];
  const parts = text.length <= MAX_BYLINE * 2 ? [...element.querySelectorAll(PARTS)].filter(marksAuthor) : [];
  return [...lines, ...parts.map((part) => part.textContent ?? '')];
}

function marksAuthor(element: Element): boolean {
  const tokens = tokensOf(element);
  if (tokens.some((token) => PICTURE.test(token))) return false;
  if (element.localName === 'address' || tokens.some((token) => AUTHOR.test(token))) return true;
  return /\bauthor\b/.test(`${element.getAttribute('rel')} ${element.getAttribute('itemprop')}`);
}

/** The element and its ancestors below the container. */
function pathUp(element: Element, container: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== container; at = at.parentElement) path.push(at);
  return path;
}
