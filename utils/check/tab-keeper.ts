import type { Browser, Storage } from 'webextension-polyfill';
import type { Sweep } from '../detection/snapshot';
import type { PageMessage } from '../page-messages';
import { isAutomaticOn } from '../permissions';
import { isSameDocument, type TabReport } from '../tab-report';
import { forgetReport, readReport, saveReport } from '../tab-store';
import { type CheckContext, checkSweep, checkTab } from './check-tab';

export interface KeeperContext extends CheckContext {
  readonly browser: Pick<Browser, 'scripting' | 'tabs'>;
  readonly session: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
  /** Draws the toolbar button; null takes everything off it. */
  readonly showBadge: (tabId: number, report: TabReport | null) => Promise<void>;
}

/** Keeps one report a tab right while pages come and go. */
export interface TabKeeper {
  readonly check: (tabId: number) => Promise<TabReport>;
  readonly sweep: (tabId: number, sweep: Sweep) => Promise<void>;
  /** The tab shows another address, or loads; `url` is undefined where the browser hides it. */
  readonly move: (tabId: number, url: string | undefined) => Promise<void>;
  readonly forget: (tabId: number) => Promise<void>;
}

export function createTabKeeper(context: KeeperContext): TabKeeper {
  const { browser, session, showBadge } = context;
  const turns = new Map<number, number>();

  /** Opens a turn for the tab and returns whether it is still the latest: late answers must not land on a newer page. */
  function takeTurn(tabId: number): () => boolean {
    const turn = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, turn);
    return () => turns.get(tabId) === turn;
  }

  async function keep(tabId: number, report: TabReport, isLatest: () => boolean): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!isLatest() || tab === null || !isStillThere(report, tab.url)) return;
    await saveReport(session, tabId, report);
    await showBadge(tabId, report);
  }

  async function drop(tabId: number): Promise<void> {
    await forgetReport(session, tabId);
    await showBadge(tabId, null);
  }

  return {
    check: async (tabId) => {
      const isLatest = takeTurn(tabId);
      const report = await checkTab(tabId, context);
      await keep(tabId, report, isLatest);
      return report;
    },
    sweep: async (tabId, sweep) => {
      const isLatest = takeTurn(tabId);
      const report = await checkSweep(tabId, sweep, context);
      if (report !== null) await keep(tabId, report, isLatest);
    },
    move: async (tabId, url) => {
      const report = await readReport(session, tabId);
      if (report === null || url === undefined || !isSameDocument(url, report.url)) {
        takeTurn(tabId);
        await drop(tabId);
      }
      if (url === undefined || !isAutomaticOn(url, await context.loadSettings())) return;
      // nobody listens while a page still loads: it sends its sweep once it has
      await browser.tabs.sendMessage(tabId, { kind: 'moved' } satisfies PageMessage).catch(() => null);
    },
    forget: async (tabId) => {
      turns.delete(tabId);
      await forgetReport(session, tabId);
    },
  };
}

function isStillThere(report: TabReport, url: string | undefined): boolean {
  return report.verdict.state === 'no-access' || (url !== undefined && isSameDocument(url, report.url));
}
