import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../scripts/scan/load-engine';
import { checkPage, readPage } from '../scripts/scan/read-page';

const PAGES = new URL('pages/', import.meta.url);

/** What a fixture asserts of judging; without a label it asserts nothing here. */
interface Expected {
  /** Where it differs from the address that the page states. */
  readonly url?: string;
  readonly label?: string;
  readonly source?: string;
}

const engine = loadEngine();
const judged = readdirSync(PAGES).flatMap((slug) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, PAGES), 'utf8'));
  return expected.label === undefined ? [] : [{ slug, ...expected }];
});

describe('the whole way of a page, from its HTML to the verdict', () => {
  it.each(judged)('$slug: $label', ({ slug, url, label, source }) => {
    const html = readFileSync(new URL(`${slug}/source.html`, PAGES), 'utf8');
    const { verdict } = readPage(html, url ?? null, engine);
    expect(verdict).toMatchObject({ label });
    expect(checkPage(html, url ?? null, engine).verdict).toMatchObject({ label, route: verdict.route, payment: verdict.payment });
    if (source !== undefined) expect(verdict.route?.source).toBe(source);
  });
});
