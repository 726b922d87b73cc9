import type { MetadataItem } from '../detection/snapshot';
import { absolute, pathOf } from './addresses';
import { articleNodes, isNode, jsonLdNodes, listOf, placeOf, typesOf } from './json-ld';
import { jsonLdFacts } from './json-ld-facts';
import { MAX_METADATA, MAX_VALUE } from './limits';
import { isOtherThing } from './page-kind';
import { squeeze } from './squeeze';

/** Retold text and technical values: a mention in a description is no credit. */
const LEFT_OUT =
  /(?:description|title|abstract|image|video|icon|color|viewport|verification|app[:-]|:(?:width|height|alt|card)$|^(?:fb:|referrer|robots|generator|csrf|next-head|msapplication|format-detection))/;

export interface PageFacts {
  readonly metadata: readonly MetadataItem[];
  readonly siteName: string | null;
  /** What the code calls the article: og:title, JSON-LD headline, title element and its longest part. */
  readonly titles: readonly string[];
  /** The code says that the page is an article (true), something else (false), or neither (null). */
  readonly saysArticle: boolean | null;
}

/** Facts of the page's code: meta elements, JSON-LD of this article, canonical link, path. */
export function readMetadata(document: Document, url: string): PageFacts {
  const metas = [...document.querySelectorAll('meta[content]')].flatMap((meta) => {
    const name = meta.getAttribute('property') || meta.getAttribute('name') || meta.getAttribute('itemprop');
    const raw = meta.getAttribute('content');
    return name && raw ? [{ name: name.trim().toLowerCase(), raw }] : [];
  });
  const meta = (name: string) => clean(metas.find((one) => one.name === name && /\S/.test(one.raw))?.raw ?? '') || null;
  const canonical = absolute(document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null, url);
  const nodes = jsonLdNodes(document);
  const title = clean(document.querySelector('head > title, title')?.textContent ?? '');
  const ogTitle = meta('og:title');
  const known = [ogTitle, title, ...parts(title)].filter((one) => one !== null);
  const own = articleNodes(
    nodes,
    [url, canonical ?? '', absolute(meta('og:url'), url) ?? ''].map(placeOf).filter((place) => place !== ''),
    known.map(squeeze).filter((one) => one !== ''),
  );
  const headlines = own.flatMap((node) => (typeof node.headline === 'string' ? [clean(node.headline)] : []));
  const publisher = own.flatMap((node) => listOf(node.publisher)).find(isNode)?.name;
  const path = pathOf(url);
  const items = [
    ...metas.filter(({ name }) => !LEFT_OUT.test(name)).map(({ name, raw }) => ({ field: `meta:${name}`, value: raw })),
    ...jsonLdFacts(own, nodes),
    ...microdataAuthors(document),
    ...(canonical ? [{ field: 'link:canonical', value: canonical }] : []),
    ...(path ? [{ field: 'path', value: path }] : []),
  ];
  const saysArticle = own.length > 0 || /^(?:article|news)/i.test(meta('og:type') ?? '') || meta('article:published_time') !== null;
  return {
    metadata: distinct(items.map(({ field, value }) => ({ field, value: clean(value) }))).slice(0, MAX_METADATA),
    siteName: meta('og:site_name') ?? (typeof publisher === 'string' ? clean(publisher) : null) ?? meta('application-name'),
    titles: [...new Set([ogTitle, ...headlines, title, ...parts(title)].filter((one) => one !== null && one !== ''))].filter(
      (one) => one !== null,
    ),
    saysArticle: saysArticle
      ? true
      : isOtherThing(meta('og:type') ?? '') || nodes.some((node) => typesOf(node).some((type) => OTHER_TYPES.test(type)))
        ? false
        : null,
  };
}
/** What JSON-LD calls pages that are no articles. */
const OTHER_TYPES = /^(?:Product|JobPosting|Recipe|Hotel|Restaurant|SoftwareApplication|MobileApplication)$/;

/** Authors of this page's article in microdata; those in teasers belong to other pages. */
function microdataAuthors(document: Document): readonly MetadataItem[] {
  const articles = document.querySelectorAll('[itemtype*="Article"],[itemtype*="BlogPosting"]');
  const [article] = articles;
  if (!article || articles.length > 1) return [];
  return [...article.querySelectorAll('[itemprop~="author"]')].slice(0, 3).flatMap((author) => {
    const name = author.querySelector('[itemprop~="name"]') ?? author;
    const value = clean(name.getAttribute('content') ?? name.textContent ?? '');
    return value !== '' && value.length <= MAX_AUTHOR ? [{ field: 'meta:author', value }] : [];
  });
}

/** Longer texts are an author's portrait. */
const MAX_AUTHOR = 100;

const clean = (text: string): string =>
  text
    .slice(0, MAX_VALUE * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_VALUE);

/** A title element often ends in the site's name. */
const parts = (title: string): readonly string[] => title.split(/\s[|–—·»:-]\s|\s*[|｜]\s*/).filter((part) => part.length > 10);

function distinct(items: readonly MetadataItem[]): readonly MetadataItem[] {
  const seen = new Set<string>();
  return items.filter(({ field, value }) => value !== '' && !seen.has(`${field}\n${value}`) && seen.add(`${field}\n${value}`));
}
