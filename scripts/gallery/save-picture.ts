import type { Page } from 'puppeteer-core';

/** Pictures that the README shows, small, in the repository; all others are artifacts. */
const README_PICTURES: Readonly<Record<string, string>> = {
  'en-distributed-light': 'popup',
  'page-dark-closed-details': 'page',
  'welcome-tried': 'welcome',
};
const QUALITY = 80;

/** Writes a picture of a page as it stands, by its name. */
export async function savePicture(page: Page, folder: string, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
  const shown = README_PICTURES[name];
  if (shown === undefined) return;
  await page.screenshot({ path: `${import.meta.dirname}/pictures/${shown}.webp`, type: 'webp', quality: QUALITY, fullPage });
}
