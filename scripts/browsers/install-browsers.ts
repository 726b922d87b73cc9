import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser';

const PACKAGES = ['chromium', 'firefox-esr', 'xvfb', 'xauth', 'fonts-noto-core', 'fonts-noto-cjk'];
const APT = ['-o', 'DPkg::Lock::Timeout=900', '-y'];

/** Installs both test browsers with apt where one is missing and we may; elsewhere the browser tests print why they are skipped. */
export function installBrowsers(): void {
  if (findBrowser('chromium') !== null && findBrowser('firefox') !== null) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium and Firefox for the browser tests (apt-get) …');
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // Lists that came with the machine may name browsers older than the extension supports.
  spawnSync('apt-get', [...APT, 'update'], { ...options, stdio: [...options.stdio] });
  const { status } = spawnSync('apt-get', [...APT, 'install', ...PACKAGES], { ...options, stdio: [...options.stdio] });
  if (status !== 0) console.log('apt-get could not install the browsers: their tests will be skipped.');
}
