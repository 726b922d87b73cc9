import type { MetadataItem } from '../detection/snapshot';
import { isNode, listOf, type Node, typesOf } from './json-ld';

const NAMED = ['author', 'creator', 'provider', 'sourceOrganization', 'sponsor', 'publisher', 'copyrightHolder'];
const TEXTS = ['creditText', 'articleSection', 'genre'];

/** What the article's nodes say of its suppliers; `@id` references are looked up among all nodes of the page. */
export function jsonLdFacts(articles: readonly Node[], all: readonly Node[]): readonly MetadataItem[] {
  const byId = new Map(all.flatMap((node) => (typeof node['@id'] === 'string' && nameOf(node) ? [[node['@id'], node] as const] : [])));
  const names = (value: unknown): readonly string[] =>
    listOf(value).flatMap((one) => {
      if (typeof one === 'string') return [byId.has(one) ? (nameOf(byId.get(one)) ?? one) : one];
      if (!isNode(one)) return [];
      const found = nameOf(one) ?? (typeof one['@id'] === 'string' ? nameOf(byId.get(one['@id'])) : null);
      return found ? [found] : [];
    });
  return articles.flatMap((node) => [
    ...typesOf(node).map((value) => ({ field: 'jsonld:@type', value })),
    ...NAMED.flatMap((key) => names(node[key]).map((value) => ({ field: `jsonld:${key}`, value }))),
    ...TEXTS.flatMap((key) => listOf(node[key]).flatMap((value) => (typeof value === 'string' ? [{ field: `jsonld:${key}`, value }] : []))),
    ...listOf(node.isBasedOn).flatMap((base) => {
      const value = isNode(base) ? (base.url ?? base['@id'] ?? base.name) : base;
      return typeof value === 'string' ? [{ field: 'jsonld:isBasedOn', value }] : [];
    }),
  ]);
}

function nameOf(node: Node | undefined): string | null {
  if (!node) return null;
  for (const key of ['name', 'legalName', 'alternateName']) {
    const [value] = listOf(node[key]);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}
