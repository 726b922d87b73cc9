import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runCommand } from './checks/run-command';
import { differentWhenRebuilt } from './release/rebuild';
import { stillZip } from './release/still-zip';

/**
 * Builds what the stores want, twice, and holds that both times it is the same: two extension zips, the sources, and their checksums.
 * With --verify it does as reviewers do, too: unpacks the sources elsewhere, builds them as BUILDING.md says, and compares.
 */
const FOLDER = 'artifacts/release';
const { name, version }: { readonly name: string; readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const EXTENSIONS = [`${name}-${version}-chrome.zip`, `${name}-${version}-firefox.zip`];
const SOURCES = `${name}-${version}-sources.zip`;

process.exitCode = main();

function main(): 0 | 1 {
  if (!readFileSync('CHANGELOG.md', 'utf8').includes(`## ${version}`)) return stop(`CHANGELOG.md has no entry for ${version}.`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const [first, second] = [build(), build()];
  if (first === null || second === null) return stop('The build failed: see its message above.');
  const changed = EXTENSIONS.filter((file) => digest(first.get(file)) !== digest(second.get(file)));
  if (changed.length > 0) return stop(`Two builds of the same sources differ: ${changed.join(', ')}.`);
  // what is committed, nothing else; git gives every file the commit's time
  if (!runCommand(['git', 'archive', '--format=zip', `--prefix=${name}-${version}/`, `--output=${FOLDER}/${SOURCES}`, 'HEAD']))
    return stop('git could not pack the sources.');
  for (const [file, bytes] of first) writeFileSync(`${FOLDER}/${file}`, bytes);
  if (process.argv.includes('--verify')) {
    const different = differentWhenRebuilt(`${FOLDER}/${SOURCES}`, first);
    if (different.length > 0) return stop(`Built from the packed sources, these are not the same: ${different.join(', ')}.`);
    console.log('Built from the packed sources elsewhere: the same.');
  }
  const sums = [...EXTENSIONS, SOURCES].map((file) => `${digest(readFileSync(`${FOLDER}/${file}`))}  ${file}`);
  writeFileSync(`${FOLDER}/SHA256SUMS`, `${sums.join('\n')}\n`);
  console.log(sums.join('\n'));
  console.log(`${FOLDER}: built twice, the same both times. Store texts: scripts/release/store/.`);
  return 0;
}

/** Both extensions' zips, by file name; null where building failed. */
function build(): ReadonlyMap<string, Uint8Array> | null {
  rmSync('.output', { recursive: true, force: true });
  if (!runCommand(['wxt', 'zip']) || !runCommand(['wxt', 'zip', '-b', 'firefox'])) return null;
  return new Map(EXTENSIONS.map((file) => [file, stillZip(readFileSync(`.output/${file}`))]));
}

function digest(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}

function stop(sentence: string): 1 {
  console.error(sentence);
  return 1;
}
