import { readdirSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find-browser';
import { SAMPLE_WORDS } from '../../scripts/gallery/sample-words';
import { serveGallery } from '../../scripts/gallery/serve-gallery';
import { checkLanguage, shootStates } from '../../scripts/gallery/shoot-states';

/** Forty pictures, on a machine that is busy with other things. */
const PICTURES_MS = 150_000;

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

  it.each(readdirSync('public/_locales'))('fits 320 pixels in %s, and holds no obstacle', async (locale) => {
    expect(await checkLanguage(browser, gallery.url, locale)).toEqual([]);
  });

  it.each([
    ['reduce', 0],
    ['no-preference', 1],
  ])('while it reads, moves as people prefer: %s', async (value, moving) => {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    await page.goto(`${gallery.url}?state=checking`);
    await page.waitForSelector('.seal');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(moving);
    await page.close();
  });

  it.each(Object.keys(SAMPLE_WORDS))(
    'holds no obstacle in %s, and fits 320 pixels',
    async (locale) => {
      expect(await shootStates(browser, gallery.url, 'artifacts/gallery', new RegExp(`^${locale}-`))).toEqual([]);
    },
    PICTURES_MS,
  );
});
