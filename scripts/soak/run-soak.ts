import type { Page } from 'puppeteer-core';
import type { TabReport } from '../../utils/report/tab-report';
import { allowAllSites } from '../browsers/allow-all-sites';
import { type Desk, openDesk } from '../browsers/desk';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { poll } from '../browsers/poll';
import type { SavedPage } from '../saved/saved-pages';
import { chromiumErrors, firefoxErrors } from './errors';
import type { Sample } from './growth';
import { chromiumMemory, firefoxMemory } from './memory';
import { changePage } from './single-page';

/** What a browser went through, and what it took. Sizes are bytes. */
export interface SoakResult {
  readonly navigations: number;
  readonly changes: number;
  readonly problems: readonly string[];
  readonly background: readonly Sample[];
  readonly tab: readonly Sample[];
  /** What the extension adds to a tab after its verdict, page by page; empty where it cannot be told apart. */
  readonly perTab: readonly number[];
  /** Of `storage.session`, at most; and how many reports it held at the end, with how many tabs open. */
  readonly session: number;
  readonly reports: number;
  readonly tabs: number;
}

const PATIENCE_MS = 15_000;
const SAMPLE_EVERY = 10;
const PAGES_A_TAB = 25;
/** Pages whose tabs are measured with and without the extension. */
const MEASURED = 8;
const BAD = new Set(['failed', 'no-access']);

/** Lets a browser check pages by itself until `until` (milliseconds since 1970): loads in one tab, changes of a single page in another. */
export async function runSoak(browser: ExtensionBrowser, pages: readonly SavedPage[], until: number): Promise<SoakResult> {
  const desk = await openDesk(browser);
  const origin = await desk.ask(async () => location.origin);
  const single = await browser.newPage();
  const memory = browser.name === 'chromium' ? chromiumMemory(single) : await firefoxMemory(single, origin);
  const sample = pages.filter((_, index) => index % Math.ceil(pages.length / MEASURED) === 0);
  const bare = browser.name === 'chromium' ? await measureTabs(sample) : [];
  await allowAllSites(browser);
  const errors = browser.name === 'chromium' ? await chromiumErrors(single) : await firefoxErrors(single, origin);
  const perTab = (browser.name === 'chromium' ? await measureTabs(sample, desk) : []).map((bytes, index) => bytes - (bare[index] ?? 0));

  const problems: string[] = [];
  const [background, tab]: [Sample[], Sample[]] = [[], []];
  let [navigations, changes, session] = [0, 0, 0];
  errors.tab(single);
  const first = pages[0] ?? fail('there are no pages');
  await single.goto(first.url, { waitUntil: 'domcontentloaded' });
  let loads = await browser.newPage();
  errors.tab(loads);
  for (; Date.now() < until; navigations += 1) {
    const page = pages[navigations % pages.length] ?? first;
    if (navigations % PAGES_A_TAB === PAGES_A_TAB - 1) {
      await loads.close();
      loads = await browser.newPage();
      errors.tab(loads);
    }
    await attempt(page.id, async () => {
      await loads.goto(page.url, { waitUntil: 'domcontentloaded' });
      await reported(loads, page.id);
    });
    await attempt('a change of the single page', async () => {
      const label = await changePage(single, changes);
      const { verdict } = await reported(single, `change ${changes}`);
      if (verdict.label !== label) throw new Error(`change ${changes} is ${verdict.label}, not ${label}`);
    });
    changes += 1;
    if (navigations % SAMPLE_EVERY === 0) {
      background.push({ events: navigations + changes, bytes: await memory.background() });
      tab.push({ events: changes, bytes: await memory.tab(single) });
      session = Math.max(session, JSON.stringify((await desk.stored()).session).length);
    }
  }
  await loads.close();
  const reports = await poll('the closed tab to be forgotten', async () => {
    const kept = Object.keys((await desk.stored()).session).filter((key) => key.startsWith('report:'));
    return kept.length <= 1 && { kept: kept.length };
  }).catch(async () => ({ kept: Object.keys((await desk.stored()).session).length }));
  return {
    navigations,
    changes,
    problems: [...problems, ...(await errors.found())],
    background,
    tab,
    perTab,
    session,
    reports: reports.kept,
    tabs: 1,
  };

  async function attempt(what: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async function reported(page: Page, what: string): Promise<TabReport> {
    const report = await reportOf(desk, page, what);
    if (BAD.has(report.verdict.state)) throw new Error(`${report.verdict.state} ${report.verdict.reason}`);
    return report;
  }

  /** Each page in a new tab; with a desk, after the extension's verdict. */
  async function measureTabs(measured: readonly SavedPage[], reporting?: Desk): Promise<readonly number[]> {
    const sizes: number[] = [];
    for (const page of measured) {
      const fresh = await browser.newPage();
      await fresh.goto(page.url, { waitUntil: 'domcontentloaded' });
      if (reporting !== undefined) await reportOf(reporting, fresh, page.id);
      sizes.push(await memory.tab(fresh));
      await fresh.close();
    }
    return sizes;
  }
}

async function reportOf(desk: Desk, page: Page, what: string): Promise<TabReport> {
  const url = await page.evaluate(() => location.href);
  const tabId = await desk.tabAt(url);
  const stored = async (): Promise<TabReport | null> => {
    const found = (await desk.stored()).session[`report:${tabId}`] as TabReport | undefined;
    return found?.url === url ? found : null;
  };
  return poll(`the report of ${what}`, stored, PATIENCE_MS);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
