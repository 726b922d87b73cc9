import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { closeBrowser } from './close-browser';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import { firefoxChrome, type InChrome } from './firefox-chrome';
import { firefoxFaults } from './firefox-faults';
import { geckoIdOf, shortcutOf } from './firefox-manifest';
import { closePopup, WINDOW, waitForPopup } from './firefox-popup';
import { poll } from './poll';
import { welcomed } from './welcomed';

/** Firefox's own traffic off, beyond what puppeteer turns off already. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.contentblocking.report.hide_vpn_banner': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'browser.region.update.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** Starts Firefox with the built extension, as a temporary add-on. Only its declared permissions are granted. */
export async function launchFirefox(
  executable: string,
  options: LaunchOptions,
  extensionFolder = '.output/firefox-mv3',
): Promise<ExtensionBrowser> {
  const folder = resolve(extensionFolder);
  const id = geckoIdOf(folder);
  const uuid = randomUUID();
  const { proxy, language } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: options.headless,
    acceptInsecureCerts: options.trustsAnyCertificate ?? false,
    defaultViewport: options.viewport ?? null,
    args: ['--remote-allow-system-access'],
    // Without this a release build ignores where `services.settings.server` points.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      // A popup must stay open while automation looks at it.
      'ui.popup.disable_autohide': true,
      ...(proxy === undefined ? {} : proxyPreferences(proxy)),
      ...(language === undefined ? {} : { 'intl.locale.requested': language, 'intl.accept_languages': language }),
    },
  });
  try {
    await browser.installExtension(folder);
    const [home] = await browser.pages();
    return await welcomed(firefoxOf(browser, await firefoxChrome(browser), folder, uuid, home ?? (await browser.newPage())));
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}

function firefoxOf(browser: Browser, inChrome: InChrome, folder: string, uuid: string, home: Page): ExtensionBrowser {
  const id = geckoIdOf(folder);
  const origin = `moz-extension://${uuid}/`;
  const hrefOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');
  return {
    name: 'firefox',
    newPage: () => browser.newPage(),
    clickToolbar: async (page) => {
      await page.bringToFront();
      await inChrome(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(${WINDOW});
      })()`);
      return waitForPopup(inChrome);
    },
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`, { waitUntil: [] });
      await poll(`${path} to load`, async () => (await hrefOf(page)).startsWith(`${origin}${path}`));
      return page;
    },
    waitForExtensionPage: (path) =>
      poll(`page ${path}`, async () => {
        for (const page of await browser.pages()) if ((await hrefOf(page)).startsWith(`${origin}${path}`)) return page;
        return null;
      }),
    acceptPermission: async () => {}, // by preference Firefox does not ask at all
    chooseInMenu: async (page, entry) => {
      await page.bringToFront();
      await page.mouse.click(MENU_PLACE, MENU_PLACE, { button: 'right' });
      await poll('the menu', () => inChrome<boolean>(`${MENU}.state === 'open'`));
      // two entries and more stand in a menu of the extension's own
      const item = `${MENU}.querySelector('menuitem[id$="_${entry}"]')`;
      await inChrome(`${item}.parentNode === ${MENU} || ${item}.closest('menu').openMenu(true)`);
      await poll('the entry', () => inChrome<boolean>(`${item}.parentNode.state === 'open'`));
      await inChrome(`${item}.parentNode.activateItem(${item})`);
    },
    waitForPopup: () => waitForPopup(inChrome),
    pressShortcut: async (page) => {
      await page.bringToFront();
      const { code, key, modifiers } = shortcutOf(folder);
      await inChrome(`(() => {
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!keyboard.beginInputTransactionForTests(window)) throw new Error('the keyboard is in use');
        const held = ${JSON.stringify(modifiers)}.map((key) => new KeyboardEvent('', { key, code: key + 'Left' }));
        const letter = new KeyboardEvent('', { key: ${JSON.stringify(key)}, code: ${JSON.stringify(code)}, keyCode: ${key.charCodeAt(0)} });
        for (const each of [...held, letter]) keyboard.keydown(each);
        for (const each of [letter, ...held]) keyboard.keyup(each);
      })()`);
      return waitForPopup(inChrome);
    },
    prefer: async (_, { scheme, reducesMotion, forcesColors }) => {
      const preferences = {
        'layout.css.prefers-color-scheme.content-override': scheme === undefined ? 2 : scheme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': reducesMotion ? 1 : 0,
        'browser.display.document_color_use': forcesColors ? 2 : 0,
      };
      await inChrome(`Object.entries(${JSON.stringify(preferences)}).forEach(([name, value]) => Services.prefs.setIntPref(name, value))`);
    },
    refusePermission: async (_, ask) => {
      const prompts = 'extensions.webextOptionalPermissionPrompts';
      await inChrome(`Services.prefs.setBoolPref('${prompts}', true)`);
      await ask();
      await poll('the question for a permission', () =>
        inChrome<boolean>(`(() => {
          const button = document.querySelector('#notification-popup popupnotification')?.secondaryButton;
          button?.click();
          return button !== undefined;
        })()`),
      );
      await inChrome(`Services.prefs.setBoolPref('${prompts}', false)`);
    },
    ...firefoxFaults(browser, inChrome, id),
    tidy: async () => {
      await closePopup(inChrome);
      for (const page of await browser.pages()) if (page !== home) await page.close();
    },
    close: () => closeBrowser(browser),
  };
}

/** The page's menu in Firefox's window, and where on the page it is asked for. */
const MENU = `document.getElementById('contentAreaContextMenu')`;
const MENU_PLACE = 200;

function proxyPreferences({ host, port }: { readonly host: string; readonly port: number }) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}
