import type { Browser } from 'webextension-polyfill';
import { isAutomaticOn } from '../access/permissions';
import { hasSignal } from '../detection/sweep';
import { unchecked } from '../detection/unchecked';
import type { PageMarkup } from '../page/page-markup';
import { sweepMarkup } from '../page/sweep';
import { isSameDocument, type TabReport, toReport } from '../report/tab-report';
import type { Settings } from '../settings/schema';
import { withSites } from '../sites';
import { hostOf, judgeSnapshot, judgeSweep } from './judge-page';
import type { LoadEngine } from './load-engine';
import { noAccessReason } from './no-access-reason';
import { type CopyReader, readTab } from './read-tab';
import { TabError } from './run-in-tab';

/** What checking a tab needs of its surroundings. */
export interface CheckContext {
  readonly browser: Pick<Browser, 'scripting' | 'tabs'>;
  readonly loadSettings: () => Promise<Settings>;
  readonly loadEngine: LoadEngine;
  readonly reader: CopyReader;
}

/** Reads and judges a tab's page, whatever stands on it. Never rejects: a page that cannot be read is a report, too. */
export async function checkTab(tabId: number, context: CheckContext): Promise<TabReport> {
  try {
    const settings = await settingsOf(context);
    const [engine, snapshot] = await Promise.all([context.loadEngine(settings), readTab(tabId, context.browser.scripting, context.reader)]);
    return await judgeSnapshot(snapshot, engine, settings);
  } catch (error) {
    return await failedReport(tabId, error, context);
  }
}

/** Judges a page that is checked automatically; reads it only where the sweep gives a sign. Null where checking it is not wanted. */
export async function checkMarkup(tabId: number, page: PageMarkup, context: CheckContext): Promise<TabReport | null> {
  const settings = await settingsOf(context);
  if (!isAutomaticOn(page.url, settings)) return null;
  const engine = await context.loadEngine(settings);
  const sweep = sweepMarkup(page);
  if (!hasSignal(withSites(sweep), engine)) return judgeSweep(sweep, engine, settings);
  const report = await checkTab(tabId, context);
  // the page moved on while it was read: its new address hands over its own code
  return report.url === '' || isSameDocument(report.url, page.url) ? report : null;
}

/** Checking with others than the user's would be wrong. */
async function settingsOf({ loadSettings }: CheckContext): Promise<Settings> {
  return await loadSettings().catch((error: unknown) => {
    throw new TabError('storage', error);
  });
}

async function failedReport(tabId: number, error: unknown, { browser }: CheckContext): Promise<TabReport> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.url ?? '';
  const page = { url, host: hostOf(url), title: tab?.title ?? '', language: null, truncated: false };
  const checkedWith = { checkedAt: new Date().toISOString(), catalogue: '' };
  if (!(error instanceof TabError)) return toReport(page, unchecked('failed', 'internal'), [], checkedWith);
  if (!error.isRefused) return toReport(page, unchecked('failed', error.reason), [], checkedWith);
  return toReport(page, unchecked('no-access', tab === null ? 'gone' : noAccessReason(tab.url, error.reason)), [], checkedWith);
}
