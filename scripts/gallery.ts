import { findBrowser } from './browsers/find-browser';
import { launchChromium } from './browsers/launch-chromium';
import { runCommand } from './checks/run-command';
import type { Violation } from './gallery/obstacles';
import { SAMPLE_WORDS } from './gallery/sample-words';
import { serveGallery } from './gallery/serve-gallery';
import { shootOwnPages } from './gallery/shoot-own-pages';
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
  // a folder with a build; without, one is made
  const folder = process.env.COPYTASTER_BUILD;
  if (folder === undefined && !runCommand(['wxt', 'build'])) return 1;
  const misfits: Violation[] = [];
  if (['page', 'options', 'welcome'].some((name) => only.test(name)))
    misfits.push(...(await pictureExtension(chromium.executable, only, folder)));
  const gallery = await serveGallery();
  const browser = await launchChromium(chromium.executable, { headless: true }, folder);
  try {
    const violations = [...misfits, ...(await shootStates(browser, gallery.url, only, FOLDER))];
    for (const { picture, rule, targets } of violations) console.error(`${picture}: ${rule}: ${targets.join(', ')}`);
    console.log(`Pictures are in ${FOLDER}; ${violations.length} violations of accessibility rules.`);
    return violations.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    gallery.close();
  }
}

async function pictureExtension(executable: string, only: RegExp, folder: string | undefined): Promise<readonly Violation[]> {
  const misfits: Violation[] = [];
  for (const language of Object.keys(SAMPLE_WORDS)) {
    const browser = await launchChromium(executable, { headless: true, viewport: VIEWPORT, language }, folder);
    if (language === 'en' && only.test('page')) await shootPages(browser, FOLDER);
    misfits.push(...(await shootOwnPages(browser, FOLDER, language)));
    await browser.close();
  }
  return misfits;
}
