import type { Zone } from '../detection/vocabulary';
import { headBlocks } from './assign-head';
import { tailBlocks } from './assign-tail';
import type { Article } from './find-article';
import { leadBlocks } from './find-lead';
import type { PageBlock } from './page-block';
import { creditsPicture } from './picture-credit';
import { labelsSlot } from './slot';

/** Blocks of the body that are tail as well: footers that Readability keeps are the last ones, at least 3 … */
const TAIL_OF_BODY = 3;
/** … and at most 8 in the last 1,200 characters and the last half: a distributor's footer, and the page's own lines after it. */
const LONG_TAIL = 8;
const LONG_TAIL_CHARS = 1_200;
/** A line that Readability dropped between paragraphs is text of the article where it is so long. */
const MIN_DROPPED = 60;

const OUTSIDE: readonly Zone[] = ['outside'];

/** The zones of every block, in the blocks' order. */
export function assignZones(blocks: readonly PageBlock[], article: Article | null): readonly (readonly Zone[])[] {
  if (!article) return blocks.map(() => OUTSIDE);
  const body = bodyBlocks(blocks, article);
  const lead = new Set(leadBlocks(blocks, article, body));
  const firstOfLead = body.find((index) => lead.has(index)) ?? 0;
  const head = new Set([...headBlocks(blocks, article, body), ...body.filter((index) => index < firstOfLead)]);
  const tail = new Set([...endOf(blocks, body), ...tailBlocks(blocks, article, body)]);
  const inBody = new Set(body);
  return blocks.map((_, index) => {
    const zones: Zone[] = [];
    if (head.has(index)) zones.push('head');
    if (lead.has(index)) zones.push('lead');
    if (inBody.has(index)) zones.push('body');
    if (tail.has(index)) zones.push('tail');
    return zones.length > 0 ? zones : OUTSIDE;
  });
}

function endOf(blocks: readonly PageBlock[], body: readonly number[]): readonly number[] {
  let count = 0;
  for (let chars = 0; count < Math.min(LONG_TAIL, body.length / 2); count++) {
    chars += blocks[body.at(-1 - count) ?? 0]?.text.length ?? 0;
    if (chars > LONG_TAIL_CHARS) break;
  }
  return body.slice(-Math.max(TAIL_OF_BODY, Math.floor(count)));
}

/** What Readability kept, and paragraphs beside them that it dropped. */
function bodyBlocks(blocks: readonly PageBlock[], { body, regionOf, headline }: Article): readonly number[] {
  const kept = new Set(body);
  const parents = new Set(body.map((index) => blocks[index]?.element.parentElement));
  const [first = 0] = body;
  const last = body.at(-1) ?? first;
  return blocks.flatMap((block, index) => {
    if (index < first || index > last || index === headline) return [];
    if (labelsSlot(block) || creditsPicture(block)) return [];
    if (kept.has(index)) return [index];
    const beside =
      parents.has(block.element.parentElement) && block.text.length >= MIN_DROPPED && block.linkDensity < 0.5 && !block.heading;
    return beside && regionOf(block.element) === null ? [index] : [];
  });
}
