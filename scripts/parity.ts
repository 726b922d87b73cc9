import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allowAllSites } from './browsers/allow-all-sites';
import type { BrowserName } from './browsers/find-browser';
import { checkInBrowser } from './parity/check-in-browser';
import { differencesOf, scanVerdicts } from './parity/differences';
import { browsersOf, inBrowsers } from './saved/in-browsers';
import { savedPages } from './saved/saved-pages';
import { decodeHtml } from './scan/decode-html';
import { loadEngine } from './scan/load-engine';

const USAGE = `usage: npm run parity -- DIR [--browser chromium|firefox] [--only WORD] [--slice N/M]

Opens every saved page of a folder (labels.jsonl and pages/, or *.html) in real browsers with the built extension, under its own address
and without a network, and compares what the extension says, by itself and on a click, with what \`scan\` says. Ends with 1 where a verdict differs.
  --browser NAME  only this one
  --only WORD     pages whose file name holds the word
  --slice N/M     the Nth of M equal parts`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = parse(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const all = savedPages(options.folder).filter(({ id }) => id.includes(options.only));
  const pages = all.filter((_, index) => index % options.parts === options.part - 1);
  const engine = loadEngine();
  let differing = 0;
  await inBrowsers(options.browsers, pages, async (browser, { refused }) => {
    const counts = { pages: 0, verdicts: 0, evidence: 0 };
    await allowAllSites(browser);
    await checkInBrowser(browser, pages, (reports) => {
      const { verdict, evidence } = differencesOf(reports, (url) => scanVerdicts(decodeHtml(readFileSync(reports.page.file)), url, engine));
      counts.pages += 1;
      if (verdict.length > 0) counts.verdicts += 1;
      if (evidence.length > 0) counts.evidence += 1;
      for (const line of [...verdict, ...evidence]) console.log(`${browser.name} ${reports.page.id}: ${line}`);
    });
    differing += counts.verdicts;
    console.log(
      `${browser.name}: ${counts.pages} pages, ${counts.verdicts} with another verdict than scan, ${counts.evidence} with other evidence; ${refused.length} requests refused`,
    );
  });
  return differing > 0 || pages.length === 0 ? 1 : 0;
}

interface Options {
  readonly folder: string;
  readonly browsers: readonly BrowserName[];
  readonly only: string;
  readonly part: number;
  readonly parts: number;
}

function parse(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { browser: text, only: text, slice: text },
      allowPositionals: true,
    });
    const [folder] = positionals;
    const { browser, only = '', slice = '1/1' } = values;
    const [, part, parts] = /^(\d+)\/(\d+)$/.exec(slice) ?? [];
    if (folder === undefined || positionals.length > 1 || part === undefined || parts === undefined) return null;
    const browsers = browsersOf(browser);
    return browsers === null ? null : { folder, browsers, only, part: Number(part), parts: Number(parts) };
  } catch {
    return null; // an unknown option
  }
}
