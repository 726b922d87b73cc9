import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/scan/parse-page';
import type { Snapshot } from '../../utils/detection/snapshot';
import type { Zone } from '../../utils/detection/vocabulary';
import { readArticle } from '../../utils/page/read';
import { sweepPage } from './sweep-page';

const PAGES = new URL('../pages/', import.meta.url);

/** What a fixture asserts of reading; other keys are other tests'. Texts are the starts of blocks. */
interface Expected {
  /** Where it differs from the canonical link. */
  readonly url?: string;
  readonly article: boolean;
  readonly language?: string;
  readonly zones?: Readonly<Record<string, Zone>>;
  readonly outside?: readonly string[];
  readonly invisible?: readonly string[];
  /** All values of a field. */
  readonly metadata?: Readonly<Record<string, readonly string[]>>;
  /** Host and start of path. */
  readonly links?: readonly string[];
  readonly noLinks?: readonly string[];
}

const slugs = readdirSync(PAGES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

function open(slug: string): { expected: Expected; document: Document; url: string } {
  const expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, PAGES), 'utf8')) as Expected;
  const { document } = parsePage(readFileSync(new URL(`${slug}/source.html`, PAGES), 'utf8'));
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return { expected, document, url: expected.url ?? canonical ?? '' };
}

const startingWith = (snapshot: Snapshot, start: string) => snapshot.blocks.filter(({ text }) => text.startsWith(start));

describe.each(slugs)('%s', (slug) => {
  const { expected, document, url } = open(slug);
  const before = document.toString();
  const { snapshot, places } = readArticle(document, url);

  it('is an article or not', () => {
    expect(snapshot.isArticle).toBe(expected.article);
    if (expected.language) expect(snapshot.language).toBe(expected.language);
  });

  it.each(Object.entries(expected.zones ?? {}))('%j stands in %s', (start, zone) => {
    expect(startingWith(snapshot, start).flatMap(({ zones }) => zones)).toContain(zone);
  });

  it.each(expected.outside ?? [])('%j is outside', (start) => {
    const blocks = startingWith(snapshot, start);
    expect(blocks).not.toEqual([]);
    // A navigation entry may be the start of a label that counts: only equal texts are meant then.
    const meant = blocks.some(({ text }) => text === start) ? blocks.filter(({ text }) => text === start) : blocks;
    expect(meant.filter(({ zones }) => zones[0] !== 'outside')).toEqual([]);
  });

  it.each(expected.invisible ?? [])('%j is not visible', (start) => {
    expect(startingWith(snapshot, start).map(({ visible }) => visible)).toEqual([false]);
  });

  it.each(Object.entries(expected.metadata ?? {}))('code says %s', (field, values) => {
    expect(snapshot.metadata.filter((item) => item.field === field).map(({ value }) => value)).toEqual(values);
  });

  it('has the links of the article only', () => {
    const links = snapshot.links.map(({ host, path }) => host + path);
    for (const start of expected.links ?? [])
      expect(
        links.some((link) => link.startsWith(start)),
        start,
      ).toBe(true);
    for (const start of expected.noLinks ?? [])
      expect(
        links.some((link) => link.startsWith(start)),
        start,
      ).toBe(false);
  });

  it('is left as it was, every character has its place, and the sweep misses no block', () => {
    expect(document.toString()).toBe(before);
    const sweep = sweepPage(document, url);
    const lines = new Set(sweep.text.split('\n'));
    for (const { text, runs } of places) {
      for (const { start, length, node, offset } of runs)
        expect(text.slice(start, start + length)).toBe(node.data.slice(offset, offset + length).replace(/\s+/g, ' '));
      for (const line of text.split('\n')) expect(lines).toContain(line);
    }
    if (snapshot.isArticle) expect(sweep.isArticleLike).toBe(true);
  });
});
