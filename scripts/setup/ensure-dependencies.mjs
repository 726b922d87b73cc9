import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Oldest Node that every dependency declares. */
const OLDEST_NODE = [20, 19];

/** Installs what the lock file asks for where node_modules is missing or older than it, and exits with a plain sentence where that fails. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    stop(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  // Nothing that the build needs runs an install script.
  if (npm('ci', '--ignore-scripts', '--no-audit', '--no-fund') !== 0)
    stop('npm ci failed: see its message above. Is the npm registry reachable?');
}

/** npm writes the state of node_modules into `.package-lock.json`; every package there must be the one that the lock file names. */
function isInstalled() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const present = packagesOf(installed);
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || present[path]?.version === version);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Runs npm in the project's root, output shown; returns the exit code. */
function npm(...args) {
  return spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
