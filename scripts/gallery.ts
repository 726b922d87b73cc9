import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers/find-browser';
import { launchChromium } from './browsers/launch-chromium';
import { runCommand } from './checks/run-command';
import { serveGallery } from './gallery/serve-gallery';
import { shootPages } from './gallery/shoot-pages';
import { shootStates } from './gallery/shoot-states';

/** Where the pictures go; a pattern as the first argument chooses some by name, for example `ar-.*-dark`. */
const FOLDER = 'artifacts/gallery';

const VIEWPORT = { width: 1000, height: 760 };

process.exitCode = await main(new RegExp(process.argv[2] ?? ''));

async function main(only: RegExp): Promise<number> {
  const chromium = findBrowser('chromium');
  if (chromium === null) {
    console.error('The gallery needs Chromium or Chrome.');
    return 1;
  }
  if (only.test('page')) await pictureExtension(chromium.executable);
  const gallery = await serveGallery();
  const browser = await puppeteer.launch({
    executablePath: chromium.executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const violations = await shootStates(browser, gallery.url, FOLDER, only);
    for (const { picture, rule, targets } of violations) console.error(`${picture}: ${rule}: ${targets.join(', ')}`);
    console.log(`Pictures are in ${FOLDER}; ${violations.length} violations of accessibility rules.`);
    return violations.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    gallery.close();
  }
}

/** `COPYTASTER_BUILD` names a folder with a build; without, one is made. */
async function pictureExtension(executable: string): Promise<void> {
  const folder = process.env.COPYTASTER_BUILD;
  if (folder === undefined && !runCommand(['wxt', 'build'])) throw new Error('the extension could not be built');
  const browser = await launchChromium(executable, { headless: true, viewport: VIEWPORT }, folder);
  await shootPages(browser, FOLDER);
  await browser.close();
}
