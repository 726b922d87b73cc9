import { availableParallelism } from 'node:os';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { loadEngine } from './scan/load-engine';
import { type ScannedFile, type ScanOptions, scanFile } from './scan/scan-file';
import { scanInJobs } from './scan/scan-in-jobs';
import { write } from './scan/write';

const USAGE = `usage: npm run --silent scan -- [--json] [--url URL] [--jobs N] [--full] FILE... | -

Reads saved news pages and says who supplied each article. "-" reads one page from standard input.
  --json     one JSON line a page
  --url URL  the page's address (else its canonical link or og:url)
  --jobs N   processes at once; 0 for one a core
  --full     read every page, as a click does; else, as automatic checking does, those whose first look gives a sign`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = parse(args);
  if (typeof options === 'string') {
    console.error(options === '' ? USAGE : `${options}\n\n${USAGE}`);
    return 2;
  }
  let failures = 0;
  const print = async ({ text, failed }: ScannedFile): Promise<void> => {
    if (failed) failures += 1;
    await write(stdout, text);
  };
  if (options.jobs > 1) await scanInJobs(options.files, options, options.jobs, print);
  else {
    const engine = loadEngine();
    for (const file of options.files) await print(await scanFile(file, options, engine));
  }
  return failures > 0 ? 1 : 0;
}

interface Options extends ScanOptions {
  readonly jobs: number;
  readonly files: readonly string[];
}

/** The options, or what is wrong with them. */
function parse(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, url: { type: 'string' }, jobs: { type: 'string' }, full: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return '';
    if (values.url !== undefined && !URL.canParse(values.url)) return `not a URL: ${values.url}`;
    const jobs = Number(values.jobs ?? 1);
    if (!Number.isInteger(jobs) || jobs < 0) return `not a number of processes: ${values.jobs}`;
    if (jobs > 1 && positionals.includes('-')) return 'standard input is one page: it needs no --jobs';
    return {
      json: values.json ?? false,
      url: values.url ?? null,
      full: values.full ?? false,
      jobs: jobs === 0 ? availableParallelism() : jobs,
      files: positionals,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
