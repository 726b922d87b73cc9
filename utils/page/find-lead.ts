import type { Article } from './find-article';
import type { PageBlock } from './page-block';
import { tokensOf } from './region';

/** The longest wire dateline seen has 164 characters. */
const LEAD_LENGTH = 200;
/** A dateline set as a line of its own above the first paragraph. */
const MAX_OWN_LINE = 100;
/** Longest dek. */
const MAX_DEK = 400;
/** Blocks passed over in search of the first real paragraph. */
const MAX_PASSED = 6;

const BESIDE_TEXT = new Set(
  'byline author authors autor dateline meta date time timestamp published updated caption credit kicker dek deck standfirst subtitle subheadline subhead summary excerpt highlights keypoints tldr abstract sapo chapo vorspann description'.split(
    ' ',
  ),
);
/** Where a dateline's sign may stand; then even a dek is the lead. */
const DATELINE_SIGN = /^.{0,100}(?:[(（【[]|\/\p{L}|\s[-–—―]{1,2}\s|--|—)/u;

/** Indices of the blocks where a dateline can stand: from the first paragraph until LEAD_LENGTH characters are full. */
export function leadBlocks(blocks: readonly PageBlock[], article: Article, body: readonly number[]): readonly number[] {
  const passed = body.slice(0, MAX_PASSED);
  const opening = passed.findIndex((index, position) => opensText(blocks[index], blocks[body[position + 1] ?? -1]));
  const start = opening < 0 ? passed.findIndex((index) => blocks[index]?.heading === false) : opening;
  const lead: number[] = [];
  let length = 0;
  for (const index of body.slice(Math.max(0, start))) {
    if (length >= LEAD_LENGTH) break;
    lead.push(index);
    length += blocks[index]?.text.length ?? 0;
  }
  const above = (lead[0] ?? 0) - 1;
  const line = blocks[above];
  if (line && above !== article.headline && isOwnLine(line, blocks[lead[0] ?? 0], article)) lead.unshift(above);
  return lead;
}

/** False for what stands between headline and text: headings, bylines, deks without a dateline's sign. */
function opensText(block: PageBlock | undefined, next: PageBlock | undefined): boolean {
  if (!block || block.heading) return false;
  if (DATELINE_SIGN.test(block.text) && (!named(block) || block.text.length > MAX_OWN_LINE)) return true;
  if ((named(block) && block.text.length <= MAX_DEK) || (block.element.localName === 'li' && next !== undefined)) return false;
  return next === undefined || block.text.length >= MAX_OWN_LINE / 2 || next.element.parentElement !== block.element.parentElement;
}

const named = (block: PageBlock): boolean => {
  const { element } = block;
  return [element, element.parentElement].some(
    (at) =>
      at !== null &&
      at.localName !== 'article' &&
      tokensOf(at).some((token) => BESIDE_TEXT.has(token)) &&
      (at === element || at.children.length <= 3),
  );
};

function isOwnLine(line: PageBlock, first: PageBlock | undefined, { core, regionOf }: Article): boolean {
  return (
    !line.heading &&
    line.text.length <= MAX_OWN_LINE &&
    line.linkDensity < 0.5 &&
    DATELINE_SIGN.test(line.text) &&
    first !== undefined &&
    (line.element.parentElement === first.element.parentElement || core.contains(line.element)) &&
    regionOf(line.element) === null
  );
}
