import type { PageBlock } from './page-block';
import { ownRegion } from './region';

/** Paragraphs of an article have at least so many characters, or several sentences' worth of a dense script. */
const MIN_PARAGRAPH = 40;
const MAX_LINK_DENSITY = 0.4;
/** Levels above a paragraph that may be the article. */
const LEVELS = 3;

/** The article's blocks by their looks alone: the element whose near descendants hold most running text. */
export function clusterBody(document: Document, blocks: readonly PageBlock[]): readonly PageBlock[] {
  const aroundHeadlines = ancestorsOf(document.querySelectorAll('h1'));
  const paragraphs = blocks.filter((block) => isParagraph(block) && !inBox(block.element, aroundHeadlines));
  const marked = document.querySelector('[itemprop="articleBody"]');
  const inMarked = marked ? paragraphs.filter((block) => marked.contains(block.element)) : [];
  if (inMarked.length > 0) return inMarked;
  const scores = new Map<Element, number>();
  for (const block of paragraphs) {
    let at: Element | null = block.element;
    for (let level = 0; at && level < LEVELS; level++, at = at.parentElement)
      scores.set(at, (scores.get(at) ?? 0) + block.text.length / (level + 1));
  }
  const [best] = [...scores].reduce<[Element, number] | [null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0]);
  return best ? paragraphs.filter((block) => best.contains(block.element)) : [];
}

const isParagraph = (block: PageBlock): boolean =>
  !block.heading && block.text.length >= MIN_PARAGRAPH && block.linkDensity <= MAX_LINK_DENSITY;

function ancestorsOf(elements: Iterable<Element>): ReadonlySet<Element> {
  const ancestors = new Set<Element>();
  for (const element of elements) for (let at = element.parentElement; at && !ancestors.has(at); at = at.parentElement) ancestors.add(at);
  return ancestors;
}

function inBox(element: Element, aroundHeadlines: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element, level = 0; at && level < LEVELS * 2; at = at.parentElement, level++) {
    // What holds the page's first headline is the article, whatever else its class says.
    if (aroundHeadlines.has(at)) return false;
    if (at.localName === 'footer' || ownRegion(at)) return true;
  }
  return false;
}
