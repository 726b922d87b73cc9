import { resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { type ExtensionBrowser, type LaunchOptions, type Popup, sourceOf } from './extension-browser';
import { poll } from './poll';

/** Chromium's own background traffic off, so that what the network shows is the pages' and the extension's. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--metrics-recording-only',
  '--no-pings',
];

/** Starts a Chromium-family browser with the built extension. Works where `--load-extension` is ignored (Chrome 137+), through CDP. */
export async function launchChromium(
  executable: string,
  options: LaunchOptions,
  extensionFolder = '.output/chrome-mv3',
): Promise<ExtensionBrowser> {
  const folder = resolve(extensionFolder);
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
      ...(proxy === undefined ? [] : [`--proxy-server=http://${proxy.host}:${proxy.port}`, '--proxy-bypass-list=<-loopback>']),
      ...(language === undefined ? [] : [`--lang=${language}`]),
    ],
    ...(language === undefined ? {} : { env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  const id = new URL(worker.url()).host;
  const extension = await poll('the extension to be listed', async () => (await browser.extensions()).get(id));
  return chromiumOf(browser, extension, id);
}

function chromiumOf(browser: Browser, extension: Extension, id: string): ExtensionBrowser {
  return {
    name: 'chromium',
    newPage: () => browser.newPage(),
    clickToolbar: async (page) => {
      await page.bringToFront();
      await extension.triggerAction(page);
      const target = await browser.waitForTarget(
        (candidate) => candidate.url().endsWith('/popup.html') && candidate.type() !== 'service_worker',
      );
      return popupOf(await target.asPage());
    },
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
    close: () => browser.close(),
  };
}

function popupOf(page: Page): Popup {
  return {
    evaluate: async (run, ...args) => (await page.evaluate(sourceOf(run, args))) as never,
    screenshot: () => page.screenshot({ type: 'png', captureBeyondViewport: false }),
    close: async () => {
      if (!page.isClosed()) await page.close();
    },
  };
}
