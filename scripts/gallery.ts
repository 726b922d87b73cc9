import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers/find-browser';
import { serveGallery } from './gallery/serve-gallery';
import { shootStates } from './gallery/shoot-states';

/** Where the pictures go; a pattern as the first argument chooses some by name, for example `ar-.*-dark`. */
const FOLDER = 'artifacts/gallery';

process.exitCode = await main(new RegExp(process.argv[2] ?? ''));

async function main(only: RegExp): Promise<number> {
  const chromium = findBrowser('chromium');
  if (chromium === null) {
    console.error('The gallery needs Chromium or Chrome.');
    return 1;
  }
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
