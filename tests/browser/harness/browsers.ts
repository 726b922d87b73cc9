import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser, LaunchOptions } from '../../../scripts/browsers/extension-browser';
import { type BrowserName, findBrowser } from '../../../scripts/browsers/find-browser';
import { launch } from '../../../scripts/browsers/launch';
import { startTestNetwork, type TestNetwork } from './test-network';

/** A browser with the extension and a network of its own, both closed after the last test. */
export interface Bench {
  readonly browser: ExtensionBrowser;
  readonly network: TestNetwork;
  /** The page that the extension opened when it was installed; open until the end of the first test. */
  readonly welcome: Page;
}

interface BenchOptions extends Partial<LaunchOptions> {
  /** What must be there before the browser starts. */
  readonly prepare?: (network: TestNetwork, name: BrowserName) => Promise<void>;
}

const VIEWPORT = { width: 1000, height: 800 };
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/**
 * Runs the same tests in every browser, and holds at the end that nobody asked the network for more than they served. Where a
 * browser is not installed they are skipped and the reason is printed.
 */
export function inEachBrowser(tests: (bench: () => Bench, name: BrowserName) => void, { prepare, ...options }: BenchOptions = {}): void {
  for (const name of BROWSERS) {
    const installed = findBrowser(name);
    if (installed === null) {
      console.warn(`Skipped in ${name}: it is not installed here.`);
      describe.skip(`in ${name}, which is not installed here`, () => tests(missing, name));
      continue;
    }
    describe(`in ${name}`, () => {
      let bench: Bench | null = null;
      beforeAll(async () => {
        const network = await startTestNetwork();
        await prepare?.(network, name);
        const browser = await launch(installed, { headless: true, viewport: VIEWPORT, proxy: network, ...options });
        bench = { browser, network, welcome: await browser.waitForExtensionPage('welcome.html') };
      });
      // what a failed test leaves open must not stand in the next one's way
      afterEach(async () => await bench?.browser.tidy());
      afterAll(async () => {
        await bench?.browser.close();
        await bench?.network.close();
      });
      tests(() => bench ?? missing(), name);
      it('asks the network for nothing but the test’s own pages', () => {
        expect(bench?.network.foreign).toEqual([]);
      });
    });
  }
}

function missing(): never {
  throw new Error('the browser did not start');
}
