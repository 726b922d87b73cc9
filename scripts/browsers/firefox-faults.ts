import type { Browser, Page } from 'puppeteer-core';
import type { BrowserFaults } from './extension-browser';
import type { InChrome } from './firefox-chrome';
import { poll } from './poll';

/** What Firefox does to the extension with this id. */
export function firefoxFaults(browser: Browser, inChrome: InChrome, id: string): BrowserFaults {
  /** Loads the extension anew as an update does, from now on in private windows, too, where that is wanted. */
  const loadAnew = (isPrivate: boolean): Promise<void> =>
    inChrome(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      if (${isPrivate}) await ExtensionPermissions.add(${JSON.stringify(id)}, allowed);
      await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
    })()`);
  const pageAt = async (url: string): Promise<Page | null> => {
    for (const page of await browser.pages()) if ((await page.evaluate(() => location.href).catch(() => '')) === url) return page;
    return null;
  };
  return {
    endBackground: () => inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground()`),
    reloadExtension: () => loadAnew(false),
    openPrivatePage: async (url) => {
      await loadAnew(true);
      await inChrome(`(async () => {
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((done) => opened.addEventListener('load', done, { once: true }));
        await opened.delayedStartupPromise;
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        opened.gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, { triggeringPrincipal });
      })()`);
      return poll('the private page', () => pageAt(url));
    },
  };
}
