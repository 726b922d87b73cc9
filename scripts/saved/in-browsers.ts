import type { ExtensionBrowser } from '../browsers/extension-browser';
import { type BrowserName, findBrowser } from '../browsers/find-browser';
import { launch } from '../browsers/launch';
import type { SavedPage } from './saved-pages';
import { serveSaved } from './serve-saved';

type SavedNetwork = Awaited<ReturnType<typeof serveSaved>>;

/** Runs something in each of these browsers that is installed, one after the other, over a network that holds saved pages and nothing else. */
export async function inBrowsers(
  names: readonly BrowserName[],
  pages: readonly SavedPage[],
  run: (browser: ExtensionBrowser, network: SavedNetwork) => Promise<void>,
): Promise<void> {
  for (const name of names) {
    const installed = findBrowser(name);
    if (installed === null) {
      console.log(`${name} is not installed here: skipped`);
      continue;
    }
    const network = await serveSaved(pages);
    try {
      const browser = await launch(installed, { headless: true, proxy: network, trustsAnyCertificate: true });
      try {
        await run(browser, network);
      } finally {
        await browser.close();
      }
    } finally {
      await network.close();
    }
  }
}

/** The browsers that a command's `--browser` names: both without it, null for others. */
export function browsersOf(option: string | undefined): readonly BrowserName[] | null {
  if (option === undefined) return ['chromium', 'firefox'];
  return option === 'chromium' || option === 'firefox' ? [option] : null;
}
