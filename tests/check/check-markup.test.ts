import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { checkMarkup } from '../../utils/check/check-tab';
import type { Phrase } from '../../utils/detection/catalogue';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { catalogueOf } from '../detection/small-engine';
import { FAKE_READER } from '../extension/fake-reader';

const ELSEWHERE: Phrase = { tokens: [{ type: 'slot', slot: 'outlet' }], anchor: -1 };

/** Looks at a page under a marker for canonical links to another site; tells whether the page was then read. */
async function isReadAfter(head: string): Promise<boolean> {
  const catalogue = catalogueOf({ phrases: ['{source}'], zones: ['metadata'], fields: ['canonical-site'], claim: 'republished' });
  const markers = catalogue.markers.map((marker) => ({ ...marker, phrases: [ELSEWHERE] }));
  const executeScript = vi.fn(async () => [{ frameId: 0, result: { reason: 'read-error' } }]);
  const browser = { scripting: { executeScript }, tabs: { get: async () => ({ id: 1 }) } } as unknown as Pick<
    Browser,
    'scripting' | 'tabs'
  >;
  const page = { url: 'https://paper.example.org/a', pieces: [`<html><head>${head}</head><body><p>words</p></body></html>`] };
  await checkMarkup(1, page, {
    browser,
    loadSettings: async () => ({ ...DEFAULT_SETTINGS, automatic: 'all' }),
    loadEngine: async () => prepareCatalogue({ ...catalogue, markers }),
    reader: FAKE_READER,
  });
  return executeScript.mock.calls.length > 0;
}

describe('checkMarkup reads a page', () => {
  it('whose code names another site as its home', async () => {
    expect(await isReadAfter('<link rel="canonical" href="https://kurier.at/a">')).toBe(true);
  });
});

describe('checkMarkup leaves a page unread', () => {
  it('that gives no sign', async () => expect(await isReadAfter('')).toBe(false));
  it('whose canonical link is its own', async () => {
    expect(await isReadAfter('<link rel="canonical" href="https://www.example.org/b">')).toBe(false);
  });
});
