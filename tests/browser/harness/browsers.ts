import { afterAll, beforeAll, describe } from 'vitest';
import type { ExtensionBrowser, LaunchOptions } from '../../../scripts/browsers/extension-browser';
import { type BrowserName, findBrowser } from '../../../scripts/browsers/find-browser';
import { launchChromium } from '../../../scripts/browsers/launch-chromium';
import { launchFirefox } from '../../../scripts/browsers/launch-firefox';
import { startTestNetwork, type TestNetwork } from './test-network';

/** A browser with the extension and a network of its own, both closed after the last test. */
export interface Bench {
  readonly browser: ExtensionBrowser;
  readonly network: TestNetwork;
}

const VIEWPORT = { width: 1000, height: 800 };
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Runs the same tests in every browser; where one is not installed they are skipped and the reason is printed. */
export function inEachBrowser(tests: (bench: () => Bench, name: BrowserName) => void, options: Partial<LaunchOptions> = {}): void {
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
        const launch = name === 'firefox' ? launchFirefox : launchChromium;
        const browser = await launch(installed.executable, { headless: true, viewport: VIEWPORT, proxy: network, ...options });
        bench = { browser, network };
      });
      afterAll(async () => {
        await bench?.browser.close();
        await bench?.network.close();
      });
      tests(() => bench ?? missing(), name);
    });
  }
}

function missing(): never {
  throw new Error('the browser did not start');
}
