import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Popup } from '../browsers/extension-browser';
import { poll } from '../browsers/poll';
import { whenSettled } from '../demo/popup-text';
import { PAGE_LAYOUTS } from './page-layouts';
import { savePicture } from './save-picture';

/** Writes pictures of highlights on real pages, with all passages marked, one in focus and the supplied text dimmed, and of the welcome page. */
export async function shootPages(browser: ExtensionBrowser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = createServer((request, response) => {
    const html = PAGE_LAYOUTS[(request.url ?? '').slice(1)];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  for (const name of Object.keys(PAGE_LAYOUTS)) await shootPage(browser, `http://127.0.0.1:${port}/${name}`, folder, `page-${name}`);
  await shootWelcome(browser, folder);
  server.closeAllConnections();
  server.close();
}

async function shootPage(browser: ExtensionBrowser, url: string, folder: string, name: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  const popup = await browser.clickToolbar(page);
  await whenSettled(popup);
  await press(popup, '.page-tools .link');
  await press(popup, '.parts .link');
  await press(popup, '[data-zone="tail"] button.finding');
  await poll('the highlight', () => page.evaluate(() => CSS.highlights.has('copytaster-focus')));
  await poll('scrolling to end', rest(page));
  await savePicture(page, folder, name);
  await popup.close();
  await page.close();
}

/** True once the page and its containers stand still. */
function rest(page: Page): () => Promise<boolean> {
  let before = -1;
  return async () => {
    const now = await page.evaluate(() => [...document.querySelectorAll('main, html')].reduce((sum, each) => sum + each.scrollTop, 0));
    const isResting = now === before;
    before = now;
    return isResting;
  };
}

async function press(popup: Popup, selector: string): Promise<void> {
  await poll(`${selector} in the popup`, () =>
    popup.evaluate((document, wanted) => {
      const element = document.querySelector<HTMLElement>(wanted);
      element?.click();
      return element !== null;
    }, selector),
  );
}

async function shootWelcome(browser: ExtensionBrowser, folder: string): Promise<void> {
  const page = await browser.openExtensionPage('welcome.html');
  await page.waitForSelector('.demo button:enabled');
  await page.click('.demo-head button');
  await page.waitForSelector('.demo-popup main[data-state="checked"]');
  await page.click('.demo-popup .page-tools .link');
  await savePicture(page, folder, 'welcome-tried', true);
  await page.close();
}
