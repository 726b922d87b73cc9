import { ALL_SITES } from '../../utils/access/permissions';
import type { ExtensionBrowser } from './extension-browser';

/** Switches automatic checking on for all sites, by the welcome page's own button. */
export async function allowAllSites(browser: ExtensionBrowser): Promise<void> {
  await browser.acceptPermission(ALL_SITES);
  const welcome = await browser.openExtensionPage('welcome.html');
  const button = await welcome.waitForSelector('button.primary');
  await button?.click();
  await welcome.waitForSelector('main[data-choice="granted"]');
  await welcome.close();
}
