import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find-browser';
import { SAMPLE_WORDS } from '../../scripts/gallery/sample-words';
import { serveGallery } from '../../scripts/gallery/serve-gallery';
import { shootStates } from '../../scripts/gallery/shoot-states';

const chromium = findBrowser('chromium');
if (chromium === null) console.warn('Skipped: the popup’s states are drawn in Chromium, which is not installed here.');

describe.skipIf(chromium === null)('the popup in every state, light and dark', () => {
  let browser: Browser;
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  beforeAll(async () => {
    gallery = await serveGallery();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await puppeteer.launch({ executablePath: chromium?.executable ?? '', args });
  });
  afterAll(async () => {
    await browser.close();
    gallery.close();
  });

  it.each(Object.keys(SAMPLE_WORDS))('holds no obstacle in %s, and fits 320 pixels', async (locale) => {
    expect(await shootStates(browser, gallery.url, 'artifacts/gallery', new RegExp(`^${locale}-`))).toEqual([]);
  });
});
