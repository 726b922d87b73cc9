import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';

// `bench-scan [DIR]`: how many saved pages a second `scan` reads, on one core and on all.
const folder = process.argv[2] ?? '../shared/corpus/pages';
if (!existsSync(folder)) {
  console.error(`${folder} is not here: name a folder of saved pages`);
  process.exit(2);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => join(folder, name));
const idle = secondsFor(files.slice(0, 1), 1);
console.log('| processes | pages/s | without starting up |\n|---|---|---|');
for (const jobs of [1, availableParallelism()]) {
  const seconds = secondsFor(files, jobs);
  console.log(`| ${jobs} | ${(files.length / seconds).toFixed(1)} | ${(files.length / Math.max(0.001, seconds - idle)).toFixed(1)} |`);
}
console.log(`\n${files.length} pages, ${idle.toFixed(1)} s to start, load ${(loadavg()[0] ?? 0).toFixed(1)}`);

function secondsFor(paths: readonly string[], jobs: number): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/scan.ts', '--json', '--jobs', String(jobs), ...paths], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === null || status > 1) throw new Error(`scan ended with ${status}`);
  return (performance.now() - started) / 1000;
}
