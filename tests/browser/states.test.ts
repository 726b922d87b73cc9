import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser';
import { type BrowserName, findBrowser } from '../../scripts/browsers/find-browser';
import { launch } from '../../scripts/browsers/launch';
import { SAMPLE_WORDS } from '../../scripts/gallery/sample-words';
import { serveGallery } from '../../scripts/gallery/serve-gallery';
import { checkLanguage, draw, openGallery, shootStates } from '../../scripts/gallery/shoot-states';

/** Forty states, on a machine that is busy with other things. */
const STATES_MS = 150_000;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(BROWSERS)('the popup in every state, in %s', (name) => {
  const installed = findBrowser(name);
  if (installed === null) {
    console.warn(`Skipped in ${name}: it is not installed here.`);
    it.skip('which is not installed here', () => {});
    return;
  }
  let browser: ExtensionBrowser;
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await launch(installed, { headless: true });
  });
  afterAll(async () => {
    await browser.close();
    gallery.close();
  });

  it.each(readdirSync('public/_locales'))('fits 320 pixels in %s, and holds no obstacle', async (locale) => {
    expect(await checkLanguage(browser, gallery.url, locale)).toEqual([]);
  });

  it.each([
    ['less', true, 0],
    ['as browsers come', false, 1],
  ])('while it reads, moves as people prefer: %s', async (_, reducesMotion, moving) => {
    const page = await openGallery(browser, gallery.url);
    await browser.prefer(page, { reducesMotion });
    await draw(page, 'en', 'checking');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(moving);
    await page.close();
  });

  it.each(Object.keys(SAMPLE_WORDS))(
    'holds no obstacle in %s, light and dark',
    async (locale) => {
      expect(await shootStates(browser, gallery.url, new RegExp(`^${locale}-`))).toEqual([]);
    },
    STATES_MS,
  );
});
