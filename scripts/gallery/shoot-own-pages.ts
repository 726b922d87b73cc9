import type { Page } from 'puppeteer-core';
import { newRuleAddress } from '../../utils/options/options-address';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { axeViolations, overflows, type Violation } from './obstacles';
import { savePicture } from './save-picture';

const SCHEMES = ['light', 'dark'] as const;
const WIDE = { width: 1000, height: 760 };
/** Firefox for Android, and a window of 640 pixels at 200 %. */
const NARROW = { width: 320, height: 640 };

/** Writes pictures of the welcome and options pages, wide and narrow, and of each section of the options; returns what axe says against them and what does not fit. */
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
  const narrow = await overflows(page, `${name}-${scheme}-narrow`, NARROW.width);
  await savePicture(page, folder, `${name}-${scheme}-narrow`, true);
  await page.setViewport(WIDE);
  await savePicture(page, folder, `${name}-${scheme}`, true);
  return [...narrow, ...(await axeViolations(page, `${name}-${scheme}`))];
}
