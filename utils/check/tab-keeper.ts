import type { Browser, Storage } from 'webextension-polyfill';
import { isAutomaticOn } from '../access/permissions';
import { createOrder } from '../in-order';
import type { PageMessage } from '../messages/page-messages';
import type { PageMarkup } from '../page/page-markup';
import { isSameDocument, type TabReport } from '../report/tab-report';
import { forgetReport, readReport, saveReport } from '../report/tab-store';
import { type CheckContext, checkMarkup, checkTab } from './check-tab';

export interface KeeperContext extends CheckContext {
  readonly browser: Pick<Browser, 'scripting' | 'tabs'>;
  readonly session: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
  /** Draws the toolbar button; null takes everything off it. */
  readonly showBadge: (tabId: number, report: TabReport | null) => Promise<void>;
}

/** Keeps one report a tab right while pages come and go. */
export interface TabKeeper {
  readonly check: (tabId: number) => Promise<TabReport>;
  readonly sweep: (tabId: number, page: PageMarkup) => Promise<void>;
  /** The tab shows another address, or loads; `url` is undefined where the browser hides it. */
  readonly move: (tabId: number, url: string | undefined) => Promise<void>;
  readonly forget: (tabId: number) => Promise<void>;
}

export function createTabKeeper(context: KeeperContext): TabKeeper {
  const { browser, session, showBadge } = context;
  const turns = new Map<number, number>();
  const inOrder = createOrder<number>();

  /** Opens a turn for the tab and returns whether it is still the latest: a late answer must not replace a newer one. */
  function takeTurn(tabId: number): () => boolean {
    const turn = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, turn);
    return () => turns.get(tabId) === turn;
  }

  const tabNow = (tabId: number) => browser.tabs.get(tabId).catch(() => null);

  async function keep(tabId: number, report: TabReport, isLatest: () => boolean): Promise<void> {
    await inOrder(tabId, async () => {
      const tab = await tabNow(tabId);
      if (!isLatest() || tab === null || !isStillThere(report, tab.url)) return;
      await save(tabId, report);
      await draw(tabId, report);
    });
  }

  /** Takes off what does not belong to the page that the tab shows by now: another one may have come since, and have been checked. */
  async function clear(tabId: number): Promise<void> {
    await inOrder(tabId, async () => {
      const [report, tab] = await Promise.all([readReport(session, tabId).catch(() => null), tabNow(tabId)]);
      if (report !== null && tab?.url !== undefined && isSameDocument(tab.url, report.url)) return;
      // the button first: should the browser end this here, what is left in the memory is told by its address
      await draw(tabId, null);
      await forget(tabId);
    });
  }

  /** Whoever asked still gets the report where it cannot be kept; but then nothing older may pass for it. */
  async function save(tabId: number, report: TabReport): Promise<void> {
    await saveReport(session, tabId, report).catch(async (error: unknown) => {
      console.warn('Copytaster could not keep a report', error);
      await forget(tabId);
    });
  }

  async function forget(tabId: number): Promise<void> {
    await forgetReport(session, tabId).catch((error: unknown) => console.warn('Copytaster could not forget a report', error));
  }

  async function draw(tabId: number, report: TabReport | null): Promise<void> {
    await showBadge(tabId, report).catch((error: unknown) => console.warn('Copytaster could not draw its button', error));
  }

  return {
    check: async (tabId) => {
      const isLatest = takeTurn(tabId);
      const first = await checkTab(tabId, context);
      // once more where the tab moved on meanwhile: who asked sees the page that is there now
      const report = hasLeft(first, await tabNow(tabId)) ? await checkTab(tabId, context) : first;
      await keep(tabId, report, isLatest);
      return report;
    },
    sweep: async (tabId, page) => {
      const isLatest = takeTurn(tabId);
      const report = await checkMarkup(tabId, page, context);
      if (report !== null) await keep(tabId, report, isLatest);
    },
    move: async (tabId, url) => {
      await clear(tabId);
      const settings = await context.loadSettings().catch(() => null);
      if (url === undefined || settings === null || !isAutomaticOn(url, settings)) return;
      // nobody listens while a page still loads: it hands over its code once it has
      await browser.tabs.sendMessage(tabId, { kind: 'moved' } satisfies PageMessage).catch(() => null);
    },
    forget: async (tabId) => {
      turns.delete(tabId);
      await inOrder(tabId, () => forget(tabId));
    },
  };
}

function hasLeft({ url, verdict: { state } }: TabReport, tab: { readonly url?: string | undefined } | null): boolean {
  return (state === 'checked' || state === 'not-article') && tab?.url !== undefined && !isSameDocument(url, tab.url);
}

function isStillThere(report: TabReport, url: string | undefined): boolean {
  return report.verdict.state === 'no-access' || (url !== undefined && isSameDocument(url, report.url));
}
