import type { Page } from 'puppeteer-core';
import { newRuleAddress } from '../../utils/options-address';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { savePicture } from './save-picture';
import type { Violation } from './shoot-states';

const SCHEMES = ['light', 'dark'] as const;
const WIDE = { width: 1000, height: 760 };
/** Firefox for Android, and a window of 640 pixels at 200 %. */
const NARROW = { width: 320, height: 640 };

/** Writes pictures of the welcome and options pages, wide and narrow, and of each section of the options; returns what does not fit. */
export async function shootOwnPages(browser: ExtensionBrowser, folder: string, locale: string): Promise<readonly Violation[]> {
  const welcome = await browser.openExtensionPage('welcome.html');
  await welcome.waitForSelector('.demo-head button:enabled');
  const options = await browser.openExtensionPage(newRuleAddress('(Lindwire) –'));
  await options.waitForSelector('[data-source]');
  await options.$eval('.opener', (button) => (button as HTMLElement).click());
  await options.waitForSelector('.markers');
  const violations: Violation[] = [];
  for (const scheme of SCHEMES) {
    violations.push(...(await shoot(browser, welcome, folder, `${locale}-welcome`, scheme)));
    violations.push(...(await shoot(browser, options, folder, `${locale}-options`, scheme)));
    for (const section of await options.$$('main > section')) {
      const id = await section.evaluate((element) => element.id);
      await section.screenshot({ path: `${folder}/${locale}-options-${id}-${scheme}.png` });
    }
  }
  await welcome.close();
  await options.close();
  return violations;
}

async function shoot(
  browser: ExtensionBrowser,
  page: Page,
  folder: string,
  name: string,
  scheme: (typeof SCHEMES)[number],
): Promise<readonly Violation[]> {
  await page.bringToFront();
  await browser.prefer(page, { scheme });
  await page.setViewport(NARROW);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await savePicture(page, folder, `${name}-${scheme}-narrow`, true);
  await page.setViewport(WIDE);
  await savePicture(page, folder, `${name}-${scheme}`, true);
  return width > NARROW.width ? [{ picture: `${name}-${scheme}-narrow`, rule: 'wider than 320 px', targets: [String(width)] }] : [];
}
