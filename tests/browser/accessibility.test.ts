import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { speakInFirefox } from '../../scripts/browsers/firefox-language';
import { axeViolations, overflows } from '../../scripts/gallery/obstacles';
import { distributedPage, MENTIONING_PAGE } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { fill, openOptions } from './harness/options-page';
import { savePicture } from './harness/save-picture';

const SCHEMES = ['light', 'dark'] as const;
/** Firefox for Android, and a window of 640 pixels at 200 %. */
const NARROW = { width: 320, height: 640 };

inEachBrowser((bench, name) => {
  it.each(SCHEMES)('holds no obstacle in the welcome and options pages, %s', async (scheme) => {
    const { browser } = bench();
    for (const path of ['welcome', 'options']) {
      const page = await browser.openExtensionPage(`${path}.html`);
      await browser.prefer(page, { scheme });
      await page.waitForSelector(path === 'options' ? '[data-source]' : 'button.primary');
      expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
      expect(await axeViolations(page, `${path}-${scheme}`)).toEqual([]);
      await savePicture(`${name}-${path}-${scheme}`, page);
    }
  });

  it.each(SCHEMES)('holds no obstacle in the popup, %s', async (scheme) => {
    const { browser } = bench();
    for (const [slug, html] of Object.entries({ verteilt: distributedPage('in a footer inside the article'), erwaehnt: MENTIONING_PAGE })) {
      const desk = await openDesk(browser);
      const { page, popup } = await checkPage(bench(), `/${slug}`, html);
      await popup.close();
      const opened = await browser.openExtensionPage(`popup.html?tab=${await desk.tabAt(page.url())}`);
      await browser.prefer(opened, { scheme });
      await opened.waitForSelector('main[data-state="checked"][aria-busy="false"]');
      expect(await axeViolations(opened, `${slug}-${scheme}`)).toEqual([]);
      await savePicture(`${name}-popup-${slug}-${scheme}`, opened);
    }
  });

  // Chromium would have to start for each; the gallery does so for five
  if (name !== 'firefox') return;
  it.each(readdirSync('public/_locales'))('holds no obstacle in the options, and fits 320 pixels, in %s', async (locale) => {
    const { browser } = bench();
    const language = locale.replace('_', '-');
    await speakInFirefox(browser, await browser.newPage(), language);
    const page = await openOptions(browser);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.setViewport(NARROW);
    expect(await overflows(page, locale, NARROW.width)).toEqual([]);
    // one source has all that the others have, and axe would take seconds for them all
    await fill(page, '#sources input[type="search"]', 'seaprwire');
    await page.waitForSelector('[data-source="dpa"]', { hidden: true });
    expect(await axeViolations(page, locale)).toEqual([]);
  });
});
