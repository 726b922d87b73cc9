import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { ExtensionBrowser } from './extension-browser';
import { poll } from './poll';

/** A page of the extension in a tab behind the others, to look at what its interface does not show. */
export interface Desk {
  /** Runs a function with the extension's own rights. */
  ask<Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>, ...args: Args): Promise<Result>;
  /** The tab that shows an address which the extension may see. */
  tabAt(url: string): Promise<number>;
  /** Text and title of the toolbar button over the tab that shows an address; empty where no tab that the extension may see does. */
  buttonAt(url: string): Promise<{ readonly text: string; readonly title: string }>;
  badgeBecomes(url: string, text: string): Promise<void>;
  /** Everything in `storage.local` and `storage.session`. */
  stored(): Promise<{ readonly local: Record<string, unknown>; readonly session: Record<string, unknown> }>;
}

declare const chrome: ExtensionApi;

export async function openDesk(browser: ExtensionBrowser): Promise<Desk> {
  const page: Page = await browser.openExtensionPage('welcome.html');
  const ask: Desk['ask'] = async (run, ...args) => (await page.evaluate(run as (...args: unknown[]) => unknown, ...args)) as never;
  const findTab = (url: string): Promise<number | null> =>
    ask(async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? null, url);
  const buttonAt: Desk['buttonAt'] = async (url) => {
    const tabId = await findTab(url);
    if (tabId === null) return { text: '', title: '' };
    return ask(
      async (id) => ({ text: await chrome.action.getBadgeText({ tabId: id }), title: await chrome.action.getTitle({ tabId: id }) }),
      tabId,
    );
  };
  return {
    ask,
    tabAt: (url) => poll(`a tab at ${url}`, () => findTab(url)),
    buttonAt,
    badgeBecomes: async (url, text) => {
      await poll(`badge "${text}" at ${url}`, async () => (await findTab(url)) !== null && (await buttonAt(url)).text === text);
    },
    stored: () => ask(async () => ({ local: await chrome.storage.local.get(null), session: await chrome.storage.session.get(null) })),
  };
}
