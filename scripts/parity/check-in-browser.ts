import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { TabReport } from '../../utils/report/tab-report';
import { openDesk } from '../browsers/desk';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { poll } from '../browsers/poll';
import type { SavedPage } from '../saved/saved-pages';

/** A page's two reports: by itself, from the sweep on, and on a click, when everything is read. Null where none came. */
export interface BrowserReports {
  readonly page: SavedPage;
  readonly automatic: TabReport | null;
  readonly clicked: TabReport | null;
  /** What went wrong, where something did. */
  readonly problem: string | null;
}

declare const chrome: ExtensionApi;

/** Pages that one tab shows before a new one takes over. */
const PAGES_A_TAB = 25;
const PATIENCE_MS = 15_000;

/** Opens each page in a browser that checks all sites by itself, and hands on what the extension reported. */
export async function checkInBrowser(
  browser: ExtensionBrowser,
  pages: readonly SavedPage[],
  report: (reports: BrowserReports) => void,
): Promise<void> {
  const desk = await openDesk(browser);
  let tab = await browser.newPage();
  for (const [index, page] of pages.entries()) {
    if (index > 0 && index % PAGES_A_TAB === 0) {
      await tab.close();
      tab = await browser.newPage();
    }
    let automatic: TabReport | null = null;
    try {
      await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      const url = await tab.evaluate(() => location.href);
      const tabId = await desk.tabAt(url);
      const stored = async (): Promise<TabReport | null> => {
        const { session } = await desk.stored();
        const found = session[`report:${tabId}`] as TabReport | undefined;
        return found?.url === url ? found : null;
      };
      automatic = await poll(`the report of ${page.id}`, stored, PATIENCE_MS);
      const clicked = await desk.ask(async (id) => (await chrome.runtime.sendMessage({ kind: 'check', tabId: id })) as TabReport, tabId);
      report({ page, automatic, clicked, problem: null });
    } catch (error) {
      report({ page, automatic, clicked: null, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  await tab.close();
}
