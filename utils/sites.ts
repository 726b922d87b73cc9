import { getDomain } from 'tldts';
import type { MetadataItem } from './detection/snapshot';

/** Metadata fields that may name another site as the place of first publication, and the field derived from each. */
const DERIVED = {
  'link:canonical': 'canonical-site',
  'meta:og:url': 'canonical-site',
  'meta:original-source': 'original-site',
  'meta:syndication-source': 'original-site',
  'jsonld:isBasedOn': 'original-site',
} as const satisfies Record<string, string>;

/**
 * Adds `canonical-site` and `original-site` where the page's code names another registrable domain (by the public-suffix list) as
 * the text's home. Sites of one owner under one name and several suffixes (`paper.de`, `paper.at`) are taken as one site.
 */
export function withSites<Page extends PageFacts>(page: Page): Page {
  const own = getDomain(page.url);
  if (own === null) return page;
  const derived = page.metadata.flatMap(({ field, value }) => deriveSite(field, value, own));
  return { ...page, metadata: [...page.metadata, ...derived] };
}

/** What a sweep and a snapshot have in common. */
interface PageFacts {
  readonly url: string;
  readonly metadata: readonly MetadataItem[];
}

function deriveSite(field: string, value: string, own: string): MetadataItem[] {
  const target = Object.hasOwn(DERIVED, field) ? DERIVED[field as keyof typeof DERIVED] : undefined;
  const site = target === undefined || !URL.canParse(value) ? null : getDomain(value);
  return target === undefined || site === null || isSister(site, own) ? [] : [{ field: target, value: site }];
}

function isSister(site: string, own: string): boolean {
  return site === own || nameOf(site) === nameOf(own);
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}
