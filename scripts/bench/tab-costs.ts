import type { Sweep } from '../../utils/detection/snapshot';
import type { PageMarkup } from '../../utils/page/page-markup';
import { sweepMarkup } from '../../utils/page/sweep';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import type { BenchPage } from './bench-page';
import { bundle } from './bundle';
import type { PageServer } from './serve-pages';

const PROGRAMS = ['readability', 'defuddle', 'sweep', 'verdict', 'whole'] as const;
type Program = (typeof PROGRAMS)[number];

/** What each program took on one page, in milliseconds of the tab's main thread, what it handed over, and what the sweep made of that. */
export interface TabCost {
  readonly page: BenchPage;
  readonly ms: Readonly<Record<Program, number>>;
  readonly markup: PageMarkup;
  readonly sweep: Sweep;
}

/** Runs each program on each page in a renderer that has just started: compiling counts, as it does for people. */
export async function measureTabs(browser: ExtensionBrowser, server: PageServer, pages: readonly BenchPage[]): Promise<readonly TabCost[]> {
  const sources = new Map<Program, string>();
  for (const program of PROGRAMS) sources.set(program, await bundle(`scripts/bench/in-page/${program}.ts`));
  let sites = 0;
  const costs: TabCost[] = [];
  for (const page of pages) {
    server.show(page.html);
    const ms = { readability: 0, defuddle: 0, sweep: 0, verdict: 0, whole: 0 };
    let markup: PageMarkup | null = null;
    for (const program of PROGRAMS) {
      // a site of its own is a process of its own
      sites += 1;
      const measured = await runIn(browser, `http://site${sites}.example/article`, sources.get(program) ?? '');
      ms[program] = measured.ms;
      if (program === 'sweep') markup = measured.result as PageMarkup;
    }
    if (markup !== null) costs.push({ page, ms, markup, sweep: sweepMarkup(markup) });
  }
  return costs;
}

async function runIn(browser: ExtensionBrowser, url: string, source: string): Promise<{ readonly ms: number; readonly result: unknown }> {
  const tab = await browser.newPage();
  try {
    await tab.goto(url, { waitUntil: 'load' });
    const program = `(() => { const started = performance.now(); ${source}\nconst result = bench.run(); return { ms: performance.now() - started, result }; })()`;
    return (await tab.evaluate(program)) as { ms: number; result: unknown };
  } finally {
    await tab.close();
  }
}
