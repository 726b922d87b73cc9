import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { axeViolations, overflows, type Violation } from './obstacles';
import { sampleStates } from './sample-states';
import { SAMPLE_WORDS } from './sample-words';
import { savePicture } from './save-picture';

const SCHEMES = ['light', 'dark'] as const;
/** The popup's own width; taller than any state, so that the buttons at the bottom cover nothing. */
const WHOLE = { width: 380, height: 1600, deviceScaleFactor: 2 };
/** Firefox for Android, and a popup at 200 % zoom. */
const NARROW = { width: 320, height: 1600 };

/** Languages with a page's words of their own. */
const LANGUAGES = Object.keys(SAMPLE_WORDS);
const STATES = Object.keys(sampleStates(SAMPLE_WORDS.en));

type Looker = Pick<ExtensionBrowser, 'newPage' | 'prefer'>;

declare const showState: (locale: string, state: string) => void;

/**
 * Looks at every state in every language and colour scheme whose name `only` matches, and returns what axe says against them and what
 * does not fit; pictures go to `folder`, where one is given.
 */
export async function shootStates(browser: Looker, url: string, only: RegExp, folder: string | null = null): Promise<readonly Violation[]> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const page = await openGallery(browser, url);
  await page.setViewport(WHOLE);
  const violations: Violation[] = [];
  for (const scheme of SCHEMES) {
    await browser.prefer(page, { scheme });
    for (const [locale, state] of LANGUAGES.flatMap((each) => STATES.map((name) => [each, name] as const))) {
      const name = `${locale}-${state}-${scheme}`;
      if (!only.test(name)) continue;
      await draw(page, locale, state);
      violations.push(...(await axeViolations(page, name)));
      if (folder === null) continue;
      await savePicture(page, folder, name, true);
    }
  }
  await page.close();
  return violations;
}

/** What axe says against one state in a language, and every state that does not fit the narrowest width in it. */
export async function checkLanguage(browser: Looker, url: string, locale: string): Promise<readonly Violation[]> {
  const page = await openGallery(browser, url);
  await page.setViewport(NARROW);
  const violations: Violation[] = [];
  for (const state of STATES) {
    await draw(page, locale, state);
    violations.push(...(await overflows(page, `${locale}-${state}`, NARROW.width)));
  }
  await draw(page, locale, 'distributed');
  violations.push(...(await axeViolations(page, `${locale}-distributed`)));
  await page.close();
  return violations;
}

/** The page of the popup's states. */
export async function openGallery(browser: Pick<Looker, 'newPage'>, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'showState' in globalThis);
  return page;
}

/** Draws a state and waits for what its pressed button loads. */
export async function draw(page: Page, locale: string, state: string): Promise<void> {
  await page.evaluate((...args) => showState(...args), locale, state);
  await page.waitForFunction(() => document.querySelector('.panel:not([hidden]):empty') === null);
}
