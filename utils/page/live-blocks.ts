import { collectBlocks } from './collect-blocks';
import { flattenShadows } from './flatten-shadows';
import { isClobbered } from './is-clobbered';
import { withoutMiddle } from './limits';
import { originalPlaces } from './original-places';
import type { PageBlock } from './page-block';
import { pageRoot } from './page-root';

/** Blocks of the page as it is now, in its own nodes, as its copy would have them. None where forms do not answer for themselves. */
export function liveBlocks(document: Document): readonly PageBlock[] {
  if (isClobbered(document)) return [];
  const flat = flattenShadows(document);
  const blocks = withoutMiddle(collectBlocks(pageRoot(flat?.document ?? document)).blocks);
  return flat ? originalPlaces(blocks, flat.originalOf) : blocks;
}
