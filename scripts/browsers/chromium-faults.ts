import type { Browser, Page } from 'puppeteer-core';
import type { BrowserFaults } from './extension-browser';
import { poll } from './poll';
import { backgroundOf, unlessEnded } from './service-worker';

/** What Chromium does to the extension with this id. */
export function chromiumFaults(browser: Browser, id: string): BrowserFaults {
  /** A page of the extension once that was loaded anew. */
  const pageAfterLoading = async (isPrivate: boolean): Promise<Page> => {
    const extensions = await browser.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(loadAnew, id, isPrivate);
    await extensions.close();
    const page = await browser.newPage();
    const isThere = () =>
      page.goto(`chrome-extension://${id}/welcome.html`).then(
        () => true,
        () => false,
      );
    await poll('the extension to be back', isThere);
    return page;
  };
  return {
    endBackground: async () => {
      await unlessEnded(async () => (await backgroundOf(browser, id))?.close());
    },
    reloadExtension: async () => {
      await (await pageAfterLoading(false)).close();
    },
    openPrivatePage: async (url) => {
      const opener = await pageAfterLoading(true);
      await opener.evaluate((address) => (globalThis as unknown as OwnPage).chrome.windows.create({ incognito: true, url: address }), url);
      await opener.close();
      const target = await browser.waitForTarget((each) => each.type() === 'page' && each.url() === url);
      return poll('the private page', () => target.page());
    },
  };
}

/** Runs in `chrome://extensions`. Changing whether the extension is allowed in private windows loads it anew as well. */
async function loadAnew(extensionId: string, isPrivate: boolean): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
  // without it Chromium switches off what it loads anew
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  if (isPrivate) await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  else await developerPrivate.reload(extensionId);
}

interface OwnPage {
  readonly chrome: { readonly windows: { create(options: { readonly incognito: boolean; readonly url: string }): Promise<unknown> } };
}

/** What `chrome://extensions` offers to its own scripts. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(update: { readonly inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(update: { readonly extensionId: string; readonly incognitoAccess: boolean }): Promise<void>;
      reload(id: string): Promise<void>;
    };
  };
}
