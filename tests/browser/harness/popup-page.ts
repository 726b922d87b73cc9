import type { Page } from 'puppeteer-core';
import { openDesk } from '../../../scripts/browsers/desk';
import type { Bench } from './browsers';
import { checkPage } from './check-page';

/** Checks a page by a click, then opens what the popup says of it as a page of its own, which automation can see more of. */
export async function openPopupPage(bench: Bench, path: string, html: string): Promise<{ readonly page: Page; readonly popup: Page }> {
  const desk = await openDesk(bench.browser);
  const { page, popup: first } = await checkPage(bench, path, html);
  await first.close();
  const popup = await bench.browser.openExtensionPage(`popup.html?tab=${await desk.tabAt(page.url())}`);
  await popup.waitForSelector('main[data-state="checked"][aria-busy="false"]');
  return { page, popup };
}
