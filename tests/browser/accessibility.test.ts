import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { distributedPage, MENTIONING_PAGE } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { savePicture } from './harness/save-picture';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;

declare const axe: typeof import('axe-core');

/** Rules that a page breaks, with the elements that break them. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

inEachBrowser((bench, name) => {
  it.each(SCHEMES)('holds no obstacle in the welcome and options pages, %s', async (scheme) => {
    const { browser } = bench();
    for (const path of ['welcome', 'options']) {
      const page = await browser.openExtensionPage(`${path}.html`);
      await browser.prefer(page, { scheme });
      await page.waitForSelector(path === 'options' ? '[data-source]' : 'button.primary');
      expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
      expect(await violationsOf(page)).toEqual([]);
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
      expect(await violationsOf(opened)).toEqual([]);
      await savePicture(`${name}-popup-${slug}-${scheme}`, opened);
    }
  });
});
