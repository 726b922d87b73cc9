import { MAX_JSON_LD, MAX_JSON_LD_NODES } from './limits';
import { squeeze } from './squeeze';

/** Untyped data of the page: every use narrows it. */
export type Node = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report)$/;
/** Where one node describes another that may be the page's article. */
const DOWN = ['@graph', 'mainEntity', 'mainEntityOfPage'];

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
export const typesOf = (node: Node): readonly string[] => listOf(node['@type']).filter((type) => typeof type === 'string');
const isArticleNode = (node: Node): boolean => typesOf(node).some((type) => ARTICLE_TYPE.test(type));

/** All JSON-LD nodes that describe the page or stand beside its description; lists of other pages, comments and parts are not entered. */
export function jsonLdNodes(document: Document): readonly Node[] {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const queue: unknown[] = [parseJsonLd(script.textContent ?? '')];
    for (let value = queue.shift(); queue.length > 0 || value !== undefined; value = queue.shift()) {
      if (nodes.length >= MAX_JSON_LD_NODES) return nodes;
      if (Array.isArray(value)) queue.push(...value.slice(0, MAX_JSON_LD_NODES));
      else if (isNode(value)) {
        nodes.push(value);
        for (const key of DOWN) queue.push(...listOf(value[key]).filter((below) => typeof below === 'object'));
      }
    }
  }
  return nodes;
}

/** The data of a JSON-LD script; undefined where it is broken or too large. Pages write comments, CDATA, raw line breaks and stray semicolons into it. */
export function parseJsonLd(text: string): unknown {
  if (text.length > MAX_JSON_LD) return undefined;
  const bare = text.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|;)\s*$/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' '), bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/** The nodes of this page's article: those whose URL or headline is the page's, else the only one. */
export function articleNodes(nodes: readonly Node[], urls: readonly string[], titles: readonly string[]): readonly Node[] {
  const articles = nodes.filter(isArticleNode);
  const own = articles.filter(
    (node) =>
      linksOf(node).some((url) => urls.includes(placeOf(url))) ||
      (typeof node.headline === 'string' && titles.includes(squeeze(node.headline))),
  );
  return own.length > 0 ? own : articles.length === 1 ? articles : [];
}

const linksOf = (node: Node): readonly string[] =>
  [node.url, node['@id'], ...listOf(node.mainEntityOfPage).flatMap((page) => (isNode(page) ? [page['@id'], page.url] : [page]))].filter(
    (url) => typeof url === 'string',
  );

/** A URL as far as it tells pages apart: host and path. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname, search } = new URL(url);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
}
