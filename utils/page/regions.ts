import type { PageBlock } from './page-block';
import { ownRegion, type Region } from './region';
import { tagOf } from './tags';
import { listFinder } from './teaser-list';

/** An element with this share of the article's text is no box beside it, whatever its class says. */
const CARRIES_ARTICLE = 0.4;
/** Boxes that seldom hold paragraphs of their own: less is enough to clear them. */
const CARRIES_PART = 0.15;
const FIRM: ReadonlySet<Region> = new Set(['ad', 'comments', 'related']);
/** A footer with so many links is the site's. */
const SITE_FOOTER_LINKS = 4;

export type RegionOf = (element: Element) => Region | null;

/** Characters of the article's text inside each element. */
export function weighElements(body: Iterable<PageBlock>): ReadonlyMap<Element, number> {
  const byOwner = new Map<Element, number>();
  for (const block of body) byOwner.set(block.element, (byOwner.get(block.element) ?? 0) + block.text.length);
  const weights = new Map<Element, number>();
  for (const [owner, length] of byOwner)
    for (let at: Element | null = owner; at; at = at.parentElement) weights.set(at, (weights.get(at) ?? 0) + length);
  return weights;
}

/** Tells for any element the box around it that is not the article's, or null. `total` is the length of the article's text; `headline`'s ancestors are never such a box. */
export function createRegions(total: number, weights: ReadonlyMap<Element, number>, headline: Element | null): RegionOf {
  const known = new Map<Element, Region | null>();
  const inList = listFinder();
  const share = (element: Element) => (weights.get(element) ?? 0) / Math.max(1, total);
  const own = (element: Element): Region | null => {
    if (headline && element.contains(headline)) return null;
    const carried = share(element);
    if (carried >= CARRIES_ARTICLE) return null;
    const region = byStructure(element, carried) ?? ownRegion(element) ?? (carried === 0 && inList(element) ? 'related' : null);
    return region && carried >= CARRIES_PART && !FIRM.has(region) ? null : region;
  };
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let region = (at && known.get(at)) ?? null;
    for (const step of path.reverse()) {
      region ??= own(step);
      known.set(step, region);
    }
    return region;
  };
}

/** Teaser cards are `article`s without the article's text; a footer full of links is the site's. */
function byStructure(element: Element, carried: number): Region | null {
  const tag = tagOf(element);
  if (tag === 'article') return carried === 0 && element.querySelector('a') ? 'related' : null;
  if (tag === 'footer' && !element.parentElement?.closest('article'))
    return element.querySelectorAll('a').length >= SITE_FOOTER_LINKS || element.querySelector('nav') ? 'chrome' : null;
  if (tag === 'header') return element.querySelector('nav') ? 'chrome' : null;
  return null;
}
