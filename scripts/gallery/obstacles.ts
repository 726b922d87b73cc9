import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare const axe: typeof import('axe-core');

/** A rule that a picture breaks, and where. */
export interface Violation {
  readonly picture: string;
  readonly rule: string;
  readonly targets: readonly string[];
}

/** What axe says against a page as it stands. */
export async function axeViolations(page: Page, picture: string): Promise<readonly Violation[]> {
  // evaluated rather than added: the extension's own pages take no foreign scripts
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => ({ rule: id, targets: nodes.map(({ html }) => html) }));
  }, RULES);
  return found.map((each) => ({ picture, ...each }));
}

/** Nothing may need scrolling to the side. */
export async function overflows(page: Page, picture: string, width: number): Promise<readonly Violation[]> {
  const found = await page.evaluate(() => document.documentElement.scrollWidth);
  return found > width ? [{ picture, rule: `wider than ${width} px`, targets: [String(found)] }] : [];
}
