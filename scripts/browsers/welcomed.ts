import type { ExtensionBrowser } from './extension-browser';

/** The browser once the page that the extension opens on install is there: it comes to the front, so what was opened before it would stand behind it. */
export async function welcomed(browser: ExtensionBrowser): Promise<ExtensionBrowser> {
  await browser.waitForExtensionPage('welcome.html');
  return browser;
}
