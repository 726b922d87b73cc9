import type { Snapshot } from '../detection/snapshot';
import { assignZones } from './assign-zones';
import { collectBlocks } from './collect-blocks';
import { findArticle } from './find-article';
import { isArticlePage } from './is-article';
import { MAX_READABILITY_ELEMENTS, withoutMiddle } from './limits';
import type { PageBlock } from './page-block';
import { pageRoot } from './page-root';
import { readBylines } from './read-bylines';
import { readLanguage } from './read-language';
import { readLinks } from './read-links';
import { readMetadata } from './read-metadata';

export interface ReadPage {
  readonly snapshot: Snapshot;
  /** Where the snapshot's blocks stand in the document, by the same index. */
  readonly places: readonly PageBlock[];
}

/**
 * Reads blocks, zones, metadata and links of a page. The document is not changed; broken pages give `isArticle: false`.
 * @param hiddenMark attribute of elements whose words cannot be seen; without one, what pages themselves write decides
 */
export function readArticle(document: Document, url: string, hiddenMark: string | null = null): ReadPage {
  const facts = readMetadata(document, url);
  const collected = collectBlocks(pageRoot(document), hiddenMark);
  const places = withoutMiddle(collected.blocks);
  const small = !collected.deep && !collected.truncated && document.querySelectorAll('*').length <= MAX_READABILITY_ELEMENTS;
  const article = findArticle(document, places, facts.titles, small);
  const zones = assignZones(places, article);
  const blocks = places.map(({ text, visible, heading, linkDensity }, index) => ({
    text,
    zones: zones[index] ?? (['outside'] as const),
    visible,
    heading,
    linkDensity: Math.round(linkDensity * 100) / 100,
  }));
  const snapshot: Snapshot = {
    url,
    title: article && article.headline !== null ? (places[article.headline]?.text ?? '') : (facts.titles[0] ?? ''),
    language: readLanguage(document),
    host: URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, '') : '',
    siteName: facts.siteName,
    isArticle: article !== null && isArticlePage(article, places, url, facts.saysArticle),
    metadata: [...facts.metadata, ...readBylines(places, zones, article)],
    blocks,
    links: readLinks(article, places, blocks, url),
    truncated: collected.truncated || collected.cut || places.length < collected.blocks.length,
  };
  return { snapshot, places };
}
