import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { chromiumFaults } from './chromium-faults';
import { closeBrowser } from './close-browser';
import { type ExtensionBrowser, type LaunchOptions, type Popup, sourceOf } from './extension-browser';
import { poll } from './poll';
import { isBackground } from './service-worker';
import { welcomed } from './welcomed';

/** Chromium's own background traffic off, so that what the network shows is the pages' and the extension's. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
  '--metrics-recording-only',
  '--no-pings',
];

/**
 * The account service and the component updater cannot be turned off: without any extension, too, they ask accounts.google.com and
 * update.googleapis.com. In tests they are sent to a host of their own instead, which nothing else would ask for.
 */
export const CHROMIUM_ITSELF = 'chromium-itself.invalid';
const OWN_SERVICES = [`--gaia-url=http://${CHROMIUM_ITSELF}`, `--component-updater=url-source=http://${CHROMIUM_ITSELF}/components`];

/** Starts a Chromium-family browser with the built extension. Works where `--load-extension` is ignored (Chrome 137+), through CDP. */
export async function launchChromium(
  executable: string,
  options: LaunchOptions,
  extensionFolder = '.output/chrome-mv3',
): Promise<ExtensionBrowser> {
  const folder = resolve(extensionFolder);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} holds no extension: npm run build`);
  const { proxy, viewport, language } = options;
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: viewport ?? null,
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxy === undefined
        ? []
        : [`--proxy-server=http://${proxy.host}:${proxy.port}`, '--proxy-bypass-list=<-loopback>', ...OWN_SERVICES]),
      ...(options.trustsAnyCertificate ? ['--ignore-certificate-errors'] : []),
      ...(language === undefined ? [] : [`--lang=${language}`]),
    ],
    ...(language === undefined ? {} : { env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
  });
  try {
    const worker = await browser.waitForTarget(isBackground());
    const id = new URL(worker.url()).host;
    const extension = await poll('the extension to be listed', async () => (await browser.extensions()).get(id));
    const [home] = await browser.pages();
    return await welcomed(chromiumOf(browser, extension, id, home ?? (await browser.newPage())));
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}

function chromiumOf(browser: Browser, extension: Extension, id: string, home: Page): ExtensionBrowser {
  const isPopup = (target: Target): boolean => target.url() === `chrome-extension://${id}/popup.html`;
  const openPopup = async (): Promise<Popup> => popupOf(await (await browser.waitForTarget(isPopup)).asPage());
  const clickToolbar = async (page: Page): Promise<Popup> => {
    await page.bringToFront();
    await extension.triggerAction(page);
    return openPopup();
  };
  const withExtensionsPage = async (run: (page: Page) => Promise<void>): Promise<void> => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await run(page);
    await page.close();
  };
  return {
    name: 'chromium',
    newPage: () => browser.newPage(),
    clickToolbar,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    waitForExtensionPage: async (path) => {
      const target = await browser.waitForTarget(
        (candidate) => candidate.url().startsWith(`chrome-extension://${id}/`) && candidate.url().includes(path),
      );
      return poll(`page ${path}`, () => target.page());
    },
    acceptPermission: async (pattern) => {
      // The question itself is a native dialog, out of reach; the extensions page can put the answer where the dialog would.
      await withExtensionsPage((extensions) =>
        extensions.evaluate(
          (...args) => (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(...args),
          id,
          pattern,
        ),
      );
    },
    chooseInMenu: async (page, entry) => {
      await page.bringToFront();
      const selected = await page.evaluate(() => String(getSelection() ?? ''));
      const target = await browser.waitForTarget(isBackground(id));
      const worker = await target.worker();
      await worker?.evaluate(
        async (menuItemId, selectionText) => {
          const { tabs, contextMenus } = (globalThis as unknown as { readonly chrome: WorkerApi }).chrome;
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          contextMenus.onClicked.dispatch({ menuItemId, ...(selectionText !== '' && { selectionText }) }, tab);
        },
        entry,
        selected,
      );
    },
    waitForPopup: openPopup,
    pressShortcut: async (page) => {
      await withExtensionsPage(async (extensions) => {
        const shortcuts = await extensions.evaluate(async (own) => {
          const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
          return (await developerPrivate.getExtensionsInfo()).find((each) => each.id === own)?.commands ?? [];
        }, id);
        if (!shortcuts.some(({ isActive, keybinding }) => isActive && keybinding !== '')) throw new Error('the browser holds no key');
      });
      return clickToolbar(page);
    },
    prefer: async (page, { scheme, reducesMotion, forcesColors }) => {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme ?? '' },
          { name: 'prefers-reduced-motion', value: reducesMotion ? 'reduce' : '' },
          { name: 'forced-colors', value: forcesColors ? 'active' : '' },
        ],
      });
    },
    refusePermission: async (page, ask) => {
      // The native dialog cannot be reached, so the page hears the answer that the dialog would give.
      await page.evaluate(() => {
        const { permissions } = (globalThis as unknown as PermissionsPage).chrome;
        const { request } = permissions;
        permissions.request = async () => {
          permissions.request = request;
          return false;
        };
      });
      await ask();
    },
    ...chromiumFaults(browser, id),
    tidy: async () => {
      for (const target of browser.targets().filter(isPopup)) await popupOf(await target.asPage()).close();
      for (const page of await browser.pages()) if (page !== home) await page.close();
    },
    close: () => closeBrowser(browser),
  };
}

/** What `chrome://extensions` offers to its own scripts. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      addHostPermission(id: string, pattern: string): Promise<void>;
      getExtensionsInfo(): Promise<readonly { readonly id: string; readonly commands: readonly Shortcut[] }[]>;
    };
  };
}

interface Shortcut {
  readonly isActive: boolean;
  readonly keybinding: string;
}

/** The parts of the extension's own interface that tests use from its worker. */
interface WorkerApi {
  readonly tabs: { query(about: object): Promise<readonly unknown[]> };
  readonly contextMenus: { readonly onClicked: { dispatch(...args: readonly unknown[]): void } };
}

/** What the extension's pages know of permissions. */
interface PermissionsPage {
  readonly chrome: { readonly permissions: { request: (asked: unknown) => Promise<boolean> } };
}

function popupOf(page: Page): Popup {
  return {
    evaluate: async (run, ...args) => {
      const source = sourceOf(run, args);
      // A popup that is met while it opens exchanges its empty document for its own, once.
      return (await page.evaluate(source).catch((error: unknown) => {
        if (error instanceof Error && error.message.includes('context was destroyed')) return page.evaluate(source);
        throw error;
      })) as never;
    },
    screenshot: () => page.screenshot({ type: 'png', captureBeyondViewport: false }),
    close: async () => {
      if (!page.isClosed()) await page.close();
    },
  };
}
