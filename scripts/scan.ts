import { readFile } from 'node:fs/promises';
import { stdin, stdout } from 'node:process';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { unchecked } from '../utils/detection/judge';
import { decodeHtml } from './scan/decode-html';
import { loadEngine } from './scan/load-engine';
import { pageLine } from './scan/page-line';
import { pageReport } from './scan/page-report';
import { type PageResult, readPage } from './scan/read-page';
import { write } from './scan/write';

const USAGE = `usage: npm run --silent scan -- [--json] [--url URL] FILE... | -

Reads saved news pages and says who supplied each article. "-" reads one page from standard input.
  --json     one JSON line a page
  --url URL  the page's address (else its canonical link or og:url)`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = parse(args);
  if (typeof options === 'string') {
    console.error(options === '' ? USAGE : `${options}\n\n${USAGE}`);
    return 2;
  }
  const engine = loadEngine();
  let failures = 0;
  for (const file of options.files) {
    const result = await readFileAs(file, (html) => readPage(html, options.url, engine));
    if (result.verdict.state === 'failed') failures += 1;
    const line = pageLine(file, result);
    await write(stdout, `${options.json ? JSON.stringify(line) : pageReport(line)}\n`);
  }
  return failures > 0 ? 1 : 0;
}

interface Options {
  readonly json: boolean;
  readonly url: string | null;
  readonly files: readonly string[];
}

/** The options, or what is wrong with them. */
function parse(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, url: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return '';
    if (values.url !== undefined && !URL.canParse(values.url)) return `not a URL: ${values.url}`;
    return { json: values.json ?? false, url: values.url ?? null, files: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function readFileAs(file: string, read: (html: string) => PageResult): Promise<PageResult> {
  try {
    return read(decodeHtml(file === '-' ? await buffer(stdin) : await readFile(file)));
  } catch (error) {
    return { snapshot: null, verdict: unchecked('failed', error instanceof Error ? error.message : String(error)) };
  }
}
