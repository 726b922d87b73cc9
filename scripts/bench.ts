import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { compile } from '../utils/catalogue/compile';
import { loadCatalogueFiles } from '../utils/catalogue/load';
import type { BenchPage } from './bench/bench-page';
import { type ClickCosts, measureClicks } from './bench/click-costs';
import { corpusPages } from './bench/corpus-pages';
import { measureAlternation, measureEngines } from './bench/engine-costs';
import { clickFigures, engineFigures, type Figure, tabFigures } from './bench/figures';
import { growthPlot } from './bench/growth-plot';
import { madeArticle, plainPages } from './bench/made-pages';
import { type PageServer, servePages } from './bench/serve-pages';
import { measureTabs } from './bench/tab-costs';
import { findBrowser } from './browsers/find-browser';
import { launchChromium } from './browsers/launch-chromium';
import { launchFirefox } from './browsers/launch-firefox';
import { runCommand } from './checks/run-command';
import { snapshotOf } from './scan/read-page';

const USAGE = `usage: npm run bench [-- [--quick] [--json] [--corpus DIR]]

Measures what Copytaster costs, in Chromium with the built extension, against Readability alone on the same pages in the same run;
clicks in Firefox, too.
  --quick       fewer pages and sizes: minutes become one
  --json        everything as one JSON object
  --corpus DIR  saved pages with labels.jsonl (else ../shared/corpus, or made pages only)`;

const PLOTS = 'artifacts/bench';
const CORPUS = '../shared/corpus';
/** Pages of the collection, then paragraphs of made articles, markers, and clicks. */
const FULL = { pages: 130, paragraphs: [10, 40, 160, 640], sizes: [100, 500, 2000, 5000, 20_000], clicks: 15 };
const QUICK = { pages: 12, paragraphs: [10, 160], sizes: [2000, 20_000], clicks: 5 };
/** Pages that the engine is measured on. */
const ENGINE_PAGES = 40;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = parse();
  if (options === null) return 2;
  const chromium = findBrowser('chromium');
  if (chromium === null) {
    console.error('No Chromium-family browser was found.');
    return 1;
  }
  if (!existsSync('.output/chrome-mv3') && !runCommand(['wxt', 'build'])) return 1;
  const extent = options.quick ? QUICK : FULL;
  const catalogue = compile(loadCatalogueFiles());
  const server = await servePages();
  const browser = await launchChromium(chromium.executable, { headless: true, proxy: server, viewport: { width: 1200, height: 900 } });
  try {
    const made = extent.paragraphs.map(madeArticle);
    const pages = [...corpusPages(options.corpus, extent.pages), ...made, ...plainPages()];
    const tabs = await measureTabs(browser, server, pages);
    const articles = tabs.filter(({ page }) => page.kind !== 'plain').slice(0, ENGINE_PAGES);
    const sweeps = articles.map(({ sweep }) => sweep);
    const markups = articles.map(({ markup }) => markup);
    const snapshots = articles.map(({ page, sweep }) => snapshotOf(page.html, sweep.url));
    const engines = await measureEngines(() => browser.newPage(), catalogue, extent.sizes, { markups, sweeps, snapshots });
    const alternation = await measureAlternation(await browser.newPage(), catalogue, sweeps);
    const clicked = pages.filter(({ kind }) => kind !== 'plain').slice(0, extent.clicks);
    const largest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 1);
    const clicks = await measureClicks(browser, server, clicked);
    const slow = await measureClicks(browser, server, largest, 4);
    const firefox = await clicksInFirefox(server, clicked);
    const figures = [...tabFigures(tabs, catalogue), ...engineFigures(engines, alternation), ...clickFigures(clicks, slow, firefox)];
    const growth = engines.map(({ markers, scan, foldAndScan }) => ({ markers, scan, foldAndScan }));
    mkdirSync(PLOTS, { recursive: true });
    writeFileSync(
      `${PLOTS}/markers.svg`,
      growthPlot('Growth with the catalogue', 'markers', 'nanoseconds a character', [
        { name: 'scan', points: growth.map(({ markers, scan }) => [markers, scan]) },
        { name: 'fold and scan', points: growth.map(({ markers, foldAndScan }) => [markers, foldAndScan]) },
      ]),
    );
    const sized = tabs.filter(({ page }) => made.includes(page));
    writeFileSync(
      `${PLOTS}/page-size.svg`,
      growthPlot('Growth with the page', 'characters of text', 'milliseconds in the tab', [
        { name: 'sweep', points: sized.map(({ sweep, ms }) => [sweep.text.length, ms.sweep]) },
        { name: 'with signals', points: sized.map(({ sweep, ms }) => [sweep.text.length, ms.whole]) },
        { name: 'Readability', points: sized.map(({ sweep, ms }) => [sweep.text.length, ms.readability]) },
      ]),
    );
    const machine = {
      date: new Date().toISOString().slice(0, 10),
      cpu: cpus()[0]?.model ?? '',
      cores: cpus().length,
      load: loadavg()[0] ?? 0,
    };
    if (options.json) {
      const costs = tabs.map(({ page, ms }) => ({ page: page.name, kind: page.kind, ...ms }));
      console.log(JSON.stringify({ machine, figures, tabs: costs, engines, clicks, slow, firefox }));
    } else printTable(figures, machine);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Null where there is no Firefox. */
async function clicksInFirefox(server: PageServer, pages: readonly BenchPage[]): Promise<ClickCosts | null> {
  const firefox = findBrowser('firefox');
  if (firefox === null) {
    console.error('No Firefox was found: clicks are measured in Chromium only.');
    return null;
  }
  if (!existsSync('.output/firefox-mv3') && !runCommand(['wxt', 'build', '-b', 'firefox'])) return null;
  const browser = await launchFirefox(firefox.executable, { headless: true, proxy: server, viewport: { width: 1200, height: 900 } });
  try {
    return await measureClicks(browser, server, pages);
  } finally {
    await browser.close();
  }
}

function printTable(
  figures: readonly Figure[],
  { date, cpu, cores, load }: Record<'date' | 'cpu', string> & Record<'cores' | 'load', number>,
) {
  console.log('| figure | reach | measured |\n|---|---|---|');
  for (const { name, reach, measured } of figures) console.log(`| ${name} | ${reach} | ${measured} |`);
  console.log(`\n${date}, ${cores} × ${cpu}, load ${load.toFixed(1)}; plots in ${PLOTS}/`);
}

function parse(): { readonly quick: boolean; readonly json: boolean; readonly corpus: string } | null {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, corpus: { type: 'string' } } });
    return { quick: values.quick ?? false, json: values.json ?? false, corpus: values.corpus ?? CORPUS };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}
