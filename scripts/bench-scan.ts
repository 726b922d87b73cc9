import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { summarize } from './bench/statistics';

const USAGE = `usage: npm run bench:scan -- [DIR] [--pages N] [--full]

How many saved pages a second \`scan\` reads, in one process and in one a core, and how much memory the one process takes.
  --pages N  read the folder again and again until so many pages are read (1,000)
  --full     as \`scan --full\``;

/** Milliseconds between two looks at a process's memory. */
const SAMPLE_EVERY = 500;
/** Below it, memory is told by no more than its peak. */
const FEWEST_SAMPLES = 8;

interface Run {
  readonly seconds: number;
  /** Resident memory in MB, in the order of time. */
  readonly memory: readonly number[];
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 2> {
  const options = parse(args);
  if (typeof options === 'string') {
    console.error(options === '' ? USAGE : options);
    return 2;
  }
  const { files, pages, flags } = options;
  const paths = Array.from({ length: pages }, (_, index) => files[index % files.length] as string);
  const idle = await scan(paths.slice(0, 1), 1, flags);
  console.log('| processes | pages/s | without starting up | memory of the first |\n|---|---|---|---|');
  for (const jobs of new Set([1, availableParallelism()])) {
    const run = await scan(paths, jobs, flags);
    const rate = (seconds: number): string => (pages / Math.max(0.001, seconds)).toFixed(1);
    console.log(`| ${jobs} | ${rate(run.seconds)} | ${rate(run.seconds - idle.seconds)} | ${describeMemory(run.memory)} |`);
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${(loadavg()[0] ?? 0).toFixed(1)}`;
  console.log(`\n${pages} pages of ${files.length} files, ${idle.seconds.toFixed(1)} s to start, ${machine}`);
  return 0;
}

/** Runs `scan`; throws where it does. */
async function scan(paths: readonly string[], jobs: number, flags: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/scan.ts', '--json', ...flags, '--jobs', String(jobs), ...paths], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(...memoryOf(child.pid)), SAMPLE_EVERY);
  const [status] = (await once(child, 'exit')) as [number | null];
  clearInterval(timer);
  if (status === null || status > 1) throw new Error(`scan ended with ${status}`);
  return { seconds: (performance.now() - started) / 1000, memory };
}

/** Resident memory in MB; nothing where the process has just ended, or the system has no `ps`. */
function memoryOf(pid: number | undefined): readonly number[] {
  try {
    return [Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000];
  } catch {
    return [];
  }
}

/** Whether it grows is told by the middle of the run's second quarter and of its last. */
function describeMemory(samples: readonly number[]): string {
  const peak = `${Math.max(0, ...samples).toFixed(0)} MB at most`;
  if (samples.length < FEWEST_SAMPLES) return peak;
  const quarter = (index: number): string =>
    summarize(samples.slice(Math.floor((samples.length * index) / 4), Math.floor((samples.length * (index + 1)) / 4))).median.toFixed(0);
  return `${quarter(1)} MB in the second quarter, ${quarter(3)} MB in the last, ${peak}`;
}

interface Options {
  readonly files: readonly string[];
  readonly pages: number;
  /** For `scan`. */
  readonly flags: readonly string[];
}

/** The options, or what is wrong with them. */
function parse(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { pages: { type: 'string' }, full: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [folder = '../shared/corpus/pages'] = positionals;
    const pages = Number(values.pages ?? 1000);
    if (!Number.isInteger(pages) || pages < 1 || positionals.length > 1) return '';
    if (!existsSync(folder)) return `${folder} is not here: name a folder of saved pages`;
    const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
    if (files.length === 0) return `${folder} holds no saved pages (*.html)`;
    return { files: files.map((name) => join(folder, name)), pages, flags: values.full ? ['--full'] : [] };
  } catch {
    return ''; // an unknown option
  }
}
