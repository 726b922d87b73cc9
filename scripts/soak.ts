import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeArticle, plainPages } from './bench/made-pages';
import type { BrowserName } from './browsers/find-browser';
import { browsersOf, inBrowsers } from './saved/in-browsers';
import { type SavedPage, savedPages } from './saved/saved-pages';
import { growthOver, type Sample } from './soak/growth';
import { runSoak, type SoakResult } from './soak/run-soak';

const USAGE = `usage: npm run soak -- [DIR] [--minutes N] [--browser chromium|firefox]

Lets the built extension check saved pages by itself, load after load, and a single page that changes without loads, and watches errors,
memory and storage. DIR holds labels.jsonl and pages/, or *.html; without it, ../shared/corpus or made pages. 30 minutes, shared by both browsers.`;

const MB = 1e6;
const inMB = (bytes: number): string => `${(bytes / MB).toFixed(2)} MB`;
/** Growth in 500 events, and 480 changes of a page are eight hours of one a minute. */
const EVENTS = 500;
/** So many pages of a folder are shown, again and again: what the background learns of each the first time is no growth. */
const MOST_PAGES = 60;
const LIMITS = { growth: 1 * MB, background: 15 * MB, perTab: 3 * MB, session: 2 * MB } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = parse(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const made = mkdtempSync(join(tmpdir(), 'copytaster-soak-'));
  try {
    const all = savedPages(options.folder ?? madePages(made));
    const pages = all.filter((_, index) => index % Math.ceil(all.length / MOST_PAGES) === 0);
    let failures = 0;
    await inBrowsers(options.browsers, pages, async (browser) => {
      const minutes = options.minutes / options.browsers.length;
      failures += tell(browser.name, pages, await runSoak(browser, pages, Date.now() + minutes * 60_000));
    });
    return failures > 0 ? 1 : 0;
  } finally {
    rmSync(made, { recursive: true });
  }
}

/** Too few samples are no proof that nothing grows. */
function grows(what: string, events: string, samples: readonly Sample[]): readonly [holds: boolean, sentence: string] {
  const growth = growthOver(EVENTS, samples);
  if (growth === null) return [false, `${what}: ${samples.length} samples are too few to tell whether it grows; let it run longer`];
  return [growth <= LIMITS.growth, `${what} grows by ${inMB(growth)} in ${EVENTS} ${events}`];
}

/** Prints what was measured; returns how many promises were broken. */
function tell(name: BrowserName, pages: readonly SavedPage[], result: SoakResult): number {
  const { navigations, changes, problems, background, tab, perTab, session, reports, tabs } = result;
  const last = (samples: typeof background): number => samples.at(-1)?.bytes ?? 0;
  const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
  const backgroundPeak = most(background.map(({ bytes }) => bytes));
  const checks: readonly (readonly [holds: boolean, sentence: string])[] = [
    [problems.length === 0, `${problems.length} errors`],
    [backgroundPeak <= LIMITS.background, `background: ${inMB(last(background))} at the end, ${inMB(backgroundPeak)} at most`],
    grows('background', 'loads and changes', background),
    grows('a tab', `changes, to ${inMB(last(tab))}`, tab),
    ...(perTab.length === 0 ? [] : [[most(perTab) <= LIMITS.perTab, `adds to a tab: ${perTab.map(inMB).join(', ')}`] as const]),
    [session <= LIMITS.session, `session storage: ${(session / 1000).toFixed(1)} kB at most`],
    [reports <= tabs, `${reports} reports are kept of ${tabs} tab at the end`],
  ];
  console.log(`${name}: ${navigations} loads of ${pages.length} pages, ${changes} changes without a load`);
  for (const [holds, sentence] of checks) console.log(`  ${holds ? '✓' : '✗'} ${sentence}`);
  for (const problem of problems.slice(0, 20)) console.error(`    ${problem}`);
  return checks.filter(([holds]) => !holds).length;
}

function madePages(folder: string): string {
  for (const [index, { html }] of [madeArticle(8), madeArticle(40), madeArticle(200), ...plainPages()].entries())
    writeFileSync(join(folder, `page-${index}.html`), html);
  return folder;
}

interface Options {
  /** Null for made pages. */
  readonly folder: string | null;
  readonly minutes: number;
  readonly browsers: readonly BrowserName[];
}

function parse(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { minutes: text, browser: text }, allowPositionals: true });
    const { minutes = '30', browser } = values;
    const [folder = existsSync('../shared/corpus/labels.jsonl') ? '../shared/corpus' : null] = positionals;
    if (!(Number(minutes) > 0) || positionals.length > 1) return null;
    const browsers = browsersOf(browser);
    return browsers === null ? null : { folder, minutes: Number(minutes), browsers };
  } catch {
    return null; // an unknown option
  }
}
