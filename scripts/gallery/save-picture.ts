import type { Page } from 'puppeteer-core';

/** Pictures that the README shows, small, in the repository; all others are artifacts. */
const README_PICTURES: Readonly<Record<string, string>> = {
  'en-distributed-light': 'popup',
  'page-dark-closed-details': 'page',
  'welcome-tried': 'welcome',
};
const QUALITY = 80;

/** Writes a picture of a page as it stands, or of all of it, by its name. */
export async function savePicture(page: Page, folder: string, name: string, isWhole = false): Promise<void> {
  const viewport = page.viewport();
  // what lies outside the window is not drawn in frames and lists that scroll: the window is made as tall as the page
  if (isWhole && viewport !== null) await page.setViewport({ ...viewport, height: await heightOf(page) });
  await page.screenshot({ path: `${folder}/${name}.png` });
  const shown = README_PICTURES[name];
  if (shown !== undefined) await page.screenshot({ path: `${import.meta.dirname}/pictures/${shown}.webp`, type: 'webp', quality: QUALITY });
  if (isWhole) await page.setViewport(viewport);
}

/** CSS pixels of everything on a page, from top to bottom. */
const heightOf = (page: Page): Promise<number> => page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
