import type { Block, SnapshotLink } from '../detection/snapshot';
import type { Article } from './find-article';
import { MAX_LINK_PATH, MAX_LINKS } from './limits';
import type { PageBlock } from './page-block';
import { isInline, tagOf } from './tags';

const BESIDE = new Set(['navigation', 'comments', 'related', 'chrome', 'ad']);
const CARRIERS = new Set(['a', 'img', 'iframe', 'script', 'amp-img', 'amp-pixel']);

/** Hosts of links, images, frames and scripts of the article, from headline to tail; boxes beside it are left out. */
export function readLinks(
  article: Article | null,
  pageBlocks: readonly PageBlock[],
  blocks: readonly Block[],
  url: string,
): readonly SnapshotLink[] {
  if (!article) return [];
  const inZone = (index: number) => blocks[index]?.zones[0] !== 'outside';
  const used = blocks.flatMap((_, index) => (inZone(index) ? [index] : []));
  const first = pageBlocks[used[0] ?? 0]?.element;
  const last = pageBlocks[used.at(-1) ?? 0]?.element;
  const byElement = new Map<Element, number>();
  pageBlocks.forEach((block, index) => {
    if (!byElement.has(block.element)) byElement.set(block.element, index);
  });
  const links: SnapshotLink[] = [];
  const elements = [...article.container.querySelectorAll('*')];
  const from = first && first !== article.container ? elements.indexOf(first) : 0;
  const to =
    last && last !== article.container && elements.includes(last)
      ? elements.indexOf(last) + last.querySelectorAll('*').length
      : elements.length;
  for (const [position, element] of elements.entries()) {
    if (links.length >= MAX_LINKS) break;
    if (!CARRIERS.has(tagOf(element)) || position < from || (position > to && !article.core.contains(element))) continue;
    const owner = ownerOf(element);
    const block = byElement.get(owner) ?? null;
    if (block !== null && tagOf(element) === 'a' && !inZone(block)) continue;
    const region = article.regionOf(owner);
    if (region !== null && BESIDE.has(region)) continue;
    const link = linkOf(element, url);
    if (link) links.push({ ...link, block: block !== null && inZone(block) ? block : null });
  }
  return links;
}

function ownerOf(element: Element): Element {
  let at = element.parentElement ?? element;
  while (isInline(tagOf(at)) && at.parentElement) at = at.parentElement;
  return at;
}

function linkOf(element: Element, base: string): Omit<SnapshotLink, 'block'> | null {
  const isLink = tagOf(element) === 'a';
  const address = isLink ? element.getAttribute('href') : element.getAttribute('src') || element.getAttribute('data-src');
  if (!address || address.startsWith('#')) return null;
  const parsed = parseUrl(address, base);
  if (!parsed?.protocol.startsWith('http')) return null;
  const { hostname, pathname, search } = parsed;
  return {
    kind: isLink ? 'link' : 'image',
    host: hostname.toLowerCase().replace(/^www\./, ''),
    path: (pathname + search).slice(0, MAX_LINK_PATH),
  };
}

/** `URL.canParse` first would parse every address twice. */
function parseUrl(address: string, base: string): URL | null {
  try {
    return new URL(address, base || undefined);
  } catch {
    return null;
  }
}
