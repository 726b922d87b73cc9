import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { closeBrowser } from './close-browser';
import { type ExtensionBrowser, type LaunchOptions, type Popup, sourceOf } from './extension-browser';
import { firefoxChrome, type InChrome } from './firefox-chrome';
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
    return await welcomed(firefoxOf(browser, await firefoxChrome(browser), id, uuid, home ?? (await browser.newPage())));
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}

function firefoxOf(browser: Browser, inChrome: InChrome, id: string, uuid: string, home: Page): ExtensionBrowser {
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
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
      // Until its process has loaded the page, scripts that are sent to it are lost.
      await poll('the popup', () =>
        runInPopup<boolean>(
          inChrome,
          `content.location.pathname === '/popup.html' && content.document.readyState === 'complete'`,
          PING_MS,
        ).catch(() => false),
      );
      return popupOf(inChrome);
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
    preferColors: async (_, scheme) => {
      await inChrome(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`);
    },
    tidy: async () => {
      await closePopup(inChrome);
      for (const page of await browser.pages()) if (page !== home) await page.close();
    },
    close: () => closeBrowser(browser),
  };
}

/** Longest wait for an answer from the popup: it does as little as a page of its size can. */
const ANSWER_MS = 5000;
const PING_MS = 500;

/** The popup's <browser> element in Firefox's window. */
const POPUP = `document.querySelector('.webextension-popup-browser')`;

function popupOf(inChrome: InChrome): Popup {
  return {
    evaluate: (run, ...args) => runInPopup(inChrome, sourceOf(run, args, 'content.document'), ANSWER_MS),
    screenshot: async () => {
      const url = await inChrome<string>(`(async () => {
        const image = await ${POPUP}.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL();
      })()`);
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
    close: () => closePopup(inChrome),
  };
}

/** Runs a script in the popup's process; rejects where it throws, and where the popup is gone and nobody answers. */
async function runInPopup<T>(inChrome: InChrome, expression: string, patience: number): Promise<T> {
  const key = `copytaster-${randomUUID()}`;
  const script = `new Promise((done) => done(${expression})).then(
    (value) => sendAsyncMessage('${key}', { value: JSON.stringify(value) ?? 'null' }),
    (error) => sendAsyncMessage('${key}', { error: String(error) }))`;
  const { value, error } = await inChrome<{ value?: string; error?: string }>(`new Promise((done) => {
    const { messageManager } = ${POPUP};
    const finish = (answer) => { messageManager.removeMessageListener('${key}', receive); clearTimeout(timer); done(answer); };
    const receive = ({ data }) => finish(data);
    const timer = setTimeout(() => finish({ error: 'the popup gave no answer' }), ${patience});
    messageManager.addMessageListener('${key}', receive);
    messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
  })`);
  if (error !== undefined) throw new Error(error);
  return JSON.parse(value ?? 'null');
}

async function closePopup(inChrome: InChrome): Promise<void> {
  await inChrome(`${POPUP}?.closest('panel')?.hidePopup()`);
  await poll('the popup to close', () => inChrome<boolean>(`${POPUP} === null`));
}

function geckoIdOf(folder: string): string {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder}/manifest.json names no gecko id`);
  return id;
}

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
