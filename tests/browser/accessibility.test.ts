import { expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { axeViolations } from '../../scripts/gallery/obstacles';
import { distributedPage, MENTIONING_PAGE } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { savePicture } from './harness/save-picture';

const SCHEMES = ['light', 'dark'] as const;

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
});
