import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';
import { firefoxChrome } from './firefox-chrome';

/**
 * Loads the extension anew in another language of Firefox's interface, a BCP 47 tag; no language package is needed, as the interface itself
 * stays English. `page` is any of the browser's. Chromium takes its language when it starts.
 */
export async function speakInFirefox(browser: ExtensionBrowser, page: Page, language: string): Promise<void> {
  const inChrome = await firefoxChrome(page.browser());
  const locale = JSON.stringify(language);
  await inChrome(`Object.assign(Services.locale, { availableLocales: [${locale}, 'en-US'], requestedLocales: [${locale}] })`);
  await browser.reloadExtension();
}
