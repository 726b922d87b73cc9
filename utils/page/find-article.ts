import { clusterBody } from './cluster-body';
import { findHeadline } from './find-headline';
import type { PageBlock } from './page-block';
import { createRegions, type RegionOf, weighElements } from './regions';
import { keptBlocks } from './run-readability';

/** So much text is an article that Readability found; less is compared with what paragraphs alone show. */
const MANY_KEPT = 500;
/** A paragraph of running text; scripts without word spaces need less, but their lines are long enough too. */
const MIN_PARAGRAPH = 60;
/** Readability found a stray line where paragraphs hold so many times more. */
const MISSED = 3;
/** An `article` around the headline with so much text is preferred to another that Readability chose. */
const MIN_OWN_TEXT = 200;
/** Share of the text that stands below the headline. */
const MOST = 0.6;
/** Text that is mostly links is a list. */
const LIST_DENSITY = 0.6;

export interface Article {
  /** Indices of body blocks, ascending; never empty. */
  readonly body: readonly number[];
  readonly headline: number | null;
  /** Smallest element around all body blocks. */
  readonly core: Element;
  /** The core grown to the element that holds headline and edges. */
  readonly container: Element;
  readonly regionOf: RegionOf;
}

/** Where this page's article stands; null where no text looks like one. */
export function findArticle(
  document: Document,
  blocks: readonly PageBlock[],
  titles: readonly string[],
  useReadability: boolean,
): Article | null {
  let kept = useReadability ? [...tryReadability(document, blocks)] : [];
  if (runningOf(kept) < MANY_KEPT) kept = withMissed(kept, clusterBody(document, blocks));
  if (kept.length === 0) return null;
  const indexOf = new Map(blocks.map((block, index) => [block, index]));
  const ascending = (list: readonly PageBlock[]) => list.map((block) => indexOf.get(block) ?? 0).sort((a, b) => a - b);
  let first = ascending(kept)[0] ?? 0;
  const headline = findHeadline(blocks, titles, first);
  const own = headline === null ? null : ownArticle(blocks[headline], kept, blocks);
  if (own) kept = [...own];
  kept = onlyThisArticle(kept, headline === null ? null : (blocks[headline]?.element ?? null));
  const regionOf = createRegions(lengthOf(kept), weighElements(kept), headline === null ? null : (blocks[headline]?.element ?? null));
  const found = ascending(kept).filter((index) => isBody(blocks[index], regionOf) && index !== headline);
  const body = belowHeadline(found, headline, blocks);
  first = body[0] ?? -1;
  if (first < 0) return null;
  const core = commonAncestor(body.flatMap((index) => blocks[index]?.element ?? []));
  const lead = headline !== null && headline <= first + 3 ? headline : null;
  return { body, headline: lead, core, container: grow(core, lead === null ? null : (blocks[lead]?.element ?? null)), regionOf };
}

/** What Readability kept, or all paragraphs where it kept next to nothing of them. */
function withMissed(kept: readonly PageBlock[], paragraphs: readonly PageBlock[]): PageBlock[] {
  return runningOf(paragraphs) > MISSED * runningOf(kept) ? [...new Set([...kept, ...paragraphs])] : [...kept];
}

/** Readability sometimes keeps pieces of the navigation above the headline. */
function belowHeadline(body: readonly number[], headline: number | null, blocks: readonly PageBlock[]): readonly number[] {
  const textOf = (indices: readonly number[]) => lengthOf(indices.flatMap((index) => blocks[index] ?? []));
  const below = headline === null ? body : body.filter((index) => index > headline);
  return textOf(below) >= MOST * textOf(body) ? below : body;
}

function tryReadability(document: Document, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  try {
    return keptBlocks(document, blocks);
  } catch (error) {
    // Readability recurses and throws on some broken trees; paragraphs alone then find the article.
    if (error instanceof Error) return new Set();
    throw error;
  }
}

/** Text in whole paragraphs: tables and lists of short lines are none, however long. */
const runningOf = (blocks: readonly PageBlock[]): number =>
  lengthOf(blocks.filter(({ text, linkDensity }) => text.length >= MIN_PARAGRAPH && linkDensity < LIST_DENSITY));

const lengthOf = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

const isBody = (block: PageBlock | undefined, regionOf: RegionOf): boolean =>
  block !== undefined &&
  regionOf(block.element) === null &&
  !(block.linkDensity > LIST_DENSITY && (block.heading || block.element.localName === 'li'));

/** The headline's own `article`, where Readability chose the text of another one. */
function ownArticle(
  headline: PageBlock | undefined,
  kept: readonly PageBlock[],
  blocks: readonly PageBlock[],
): readonly PageBlock[] | null {
  const article = headline?.element.closest('article');
  if (!article || kept.some((block) => article.contains(block.element))) return null;
  const own = blocks.filter(
    (block) => article.contains(block.element) && !block.heading && block.linkDensity < LIST_DENSITY && block.text.length > 40,
  );
  return lengthOf(own) >= MIN_OWN_TEXT ? own : null;
}

/** Of several whole articles in one text (endless scrolling) the headline's, else the first. */
function onlyThisArticle(kept: readonly PageBlock[], headline: Element | null): PageBlock[] {
  const outermost = (element: Element): Element | null => {
    let article = element.closest('article');
    for (let up = article?.parentElement?.closest('article'); up; up = up.parentElement?.closest('article')) article = up;
    return article ?? null;
  };
  const groups = new Map<Element | null, PageBlock[]>();
  for (const block of kept) {
    const article = outermost(block.element);
    groups.set(article, [...(groups.get(article) ?? []), block]);
  }
  const whole = [...groups].filter(([article, own]) => article?.querySelector('h1,h2') && lengthOf(own) >= MIN_OWN_TEXT);
  if (whole.length < 2) return [...kept];
  const chosen = whole.find(([article]) => headline && article?.contains(headline)) ?? whole[0];
  return [...kept].filter((block) => {
    const article = outermost(block.element);
    return article === chosen?.[0] || !whole.some(([other]) => other === article);
  });
}

function commonAncestor(elements: readonly Element[]): Element {
  let [common] = elements;
  if (!common) throw new Error('no elements');
  for (const element of elements) while (!common.contains(element) && common.parentElement) common = common.parentElement;
  return common;
}

/** The enclosing article element where it holds the headline, else the smallest element that holds both. */
function grow(core: Element, headline: Element | null): Element {
  let both = core;
  while (headline && !both.contains(headline) && both.parentElement) both = both.parentElement;
  return both.closest('article,[itemtype*="Article"],[role="article"]') ?? both.closest('main,[role="main"]') ?? both;
}
