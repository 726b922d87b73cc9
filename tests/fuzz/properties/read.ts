import fc from 'fast-check';
import * as v from 'valibot';
import { expect } from 'vitest';
import { parsePage } from '../../../scripts/scan/parse-page';
import { judge } from '../../../utils/detection/judge';
import { hasSignal } from '../../../utils/detection/sweep';
import { ZONES } from '../../../utils/detection/vocabulary';
import type { PageBlock } from '../../../utils/page/page-block';
import { readArticle } from '../../../utils/page/read';
import { withSites } from '../../../utils/sites';
import { sweepPage } from '../../page/sweep-page';
import { anyMarkup } from '../arbitraries/html';
import { ENGINE } from '../engine';
import type { FuzzProperty } from '../property';
import { snapshotSchema, sweepSchema } from '../snapshot-schema';

const ADDRESS = 'https://lunsby-courier.example/2026/rope-works';

/** Any markup through the real reader, sweep and judge. */
export const readProperty: FuzzProperty = {
  name: 'read: any markup gives valid plain data whose words stand on the page, and leaves the page as it was',
  share: 10,
  property: fc.property(anyMarkup, (html) => {
    const { document } = parsePage(html);
    const before = document.toString();
    const { snapshot, places } = readArticle(document, ADDRESS);
    const sweep = sweepPage(document, ADDRESS);
    expect(document.toString()).toBe(before);
    expect(v.is(snapshotSchema, snapshot)).toBe(true);
    expect(v.is(sweepSchema, sweep)).toBe(true);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    expect(places.length).toBe(snapshot.blocks.length);
    for (const place of places) expectOnPage(place);
    for (const { zones } of snapshot.blocks) for (const zone of zones) expect(ZONES).toContain(zone);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expectSeenBySweep(places, sweep.text);
    const { label } = judge(withSites(snapshot), ENGINE, () => true);
    if (label !== 'none') expect(hasSignal(withSites(sweep), ENGINE)).toBe(true);
  }),
};

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

function expectOnPage({ text, runs }: PageBlock): void {
  expect(text.trim()).toBe(text);
  expect(text).not.toBe('');
  for (const { node, offset, start, length } of runs)
    expect(collapse(node.data.slice(offset, offset + length))).toBe(collapse(text.slice(start, start + length)));
}

function expectSeenBySweep(places: readonly PageBlock[], swept: string): void {
  const lines = new Set(swept.split('\n'));
  for (const { text } of places) for (const line of text.split('\n')) expect(lines).toContain(line);
}
