import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { sampleStates } from './sample-states';
import { SAMPLE_WORDS } from './sample-words';
import { savePicture } from './save-picture';

const WIDTH = 380;
/** Firefox for Android, and a popup at 200 % zoom. */
const NARROW = 320;
const SCHEMES = ['light', 'dark'] as const;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Violation {
  readonly picture: string;
  readonly rule: string;
  readonly targets: readonly string[];
}

/** Writes a picture of every state in every language and colour scheme, and returns what axe says against them. */
export async function shootStates(browser: Browser, url: string, folder: string, only: RegExp): Promise<readonly Violation[]> {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  const violations: Violation[] = [];
  for (const [locale, words] of Object.entries(SAMPLE_WORDS)) {
    for (const state of Object.keys(sampleStates(words))) {
      for (const scheme of SCHEMES) {
        const name = `${locale}-${state}-${scheme}`;
        if (only.test(name)) violations.push(...(await shoot(page, `${url}?locale=${locale}&state=${state}`, scheme, folder, name)));
      }
    }
  }
  await page.close();
  return violations;
}

/** What axe says against one state in a language, and every state that does not fit the narrowest width in it. */
export async function checkLanguage(browser: Browser, url: string, locale: string): Promise<readonly Violation[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: NARROW, height: 600 });
  const violations: Violation[] = [];
  for (const state of Object.keys(sampleStates(SAMPLE_WORDS.en))) {
    await open(page, `${url}?locale=${locale}&state=${state}`);
    const name = `${locale}-${state}`;
    violations.push(...(await overflows(page, name)));
    if (state !== 'distributed') continue;
    await page.setViewport({ width: NARROW, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    violations.push(...(await axe(page, name)));
  }
  await page.close();
  return violations;
}

/** Opens a state and waits for what its pressed button loads. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('main');
  await page.waitForFunction(() => document.querySelector('.panel:not([hidden]):empty') === null);
}

async function shoot(page: Page, url: string, scheme: string, folder: string, name: string): Promise<readonly Violation[]> {
  await page.setViewport({ width: WIDTH, height: 300, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await open(page, url);
  // tall enough for everything, so that the buttons at the bottom cover nothing
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: 2 });
  const violations = await axe(page, name);
  await savePicture(page, folder, name);
  return [...violations, ...(await overflows(page, name))];
}

async function axe(page: Page, picture: string): Promise<readonly Violation[]> {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => ({ rule: id, targets: nodes.map(({ target }) => target.join(' ')) }));
  });
  return found.map((each) => ({ picture, ...each }));
}

/** Nothing may need scrolling to the side at the narrowest width. */
async function overflows(page: Page, picture: string): Promise<readonly Violation[]> {
  await page.setViewport({ width: NARROW, height: 600 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > NARROW ? [{ picture, rule: 'wider than 320 px', targets: [String(width)] }] : [];
}
