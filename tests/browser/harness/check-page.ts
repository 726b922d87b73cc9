import type { Page } from 'puppeteer-core';
import type { Popup } from '../../../scripts/browsers/extension-browser';
import type { Bench } from './browsers';
import { type PopupFacts, popupFacts } from './popup-facts';

/** The invented outlet whose pages the tests serve. */
export const SITE = 'http://tagesblick.example';

/** Serves a page of the outlet and opens it. */
export async function openPage({ browser, network }: Bench, path: string, html: string): Promise<Page> {
  network.serve(`${SITE}${path}`, html);
  const page = await browser.newPage();
  await page.goto(`${SITE}${path}`);
  return page;
}

/** Serves a page, opens it, clicks the toolbar button on it, and waits for what the popup says. */
export async function checkPage(
  bench: Bench,
  path: string,
  html: string,
): Promise<{ readonly page: Page; readonly popup: Popup; readonly facts: PopupFacts }> {
  const page = await openPage(bench, path, html);
  const popup = await bench.browser.clickToolbar(page);
  return { page, popup, facts: await popupFacts(popup) };
}
