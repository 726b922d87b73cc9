import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowser, type InstalledBrowser } from '../browsers/find-browser';
import { installBrowsers } from '../browsers/install-browsers';
import { launch } from '../browsers/launch';
import { runCommand } from '../checks/run-command';
import { hasDisplay } from './has-display';
import { manualSteps } from './manual-steps';
import { popupText, whenSettled } from './popup-text';
import { serveDemo } from './serve-demo';

const USAGE = `usage: npm start [-- [--browser chromium|firefox] [--headless] [URL]]

Builds Copytaster and opens it in your browser on a bundled demo article, or on URL.`;

/** Where the headless run leaves its picture. */
const SCREENSHOT = 'artifacts/popup.png';
const VIEWPORT = { width: 1100, height: 900 };

const options = parse();
process.exitCode = options === null ? 2 : await start(options);

interface Options {
  readonly browser: BrowserName | null;
  readonly headless: boolean;
  readonly url: string | null;
}

function parse(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { browser } = values;
    const url = positionals[0] ?? null;
    if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') throw new Error(`unknown browser: ${browser}`);
    if (url !== null && !URL.canParse(url)) throw new Error(`not a URL: ${url}`);
    return { browser: browser ?? null, headless: values.headless ?? !hasDisplay(), url };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}

async function start({ browser: wanted, headless, url }: Options): Promise<number> {
  if (headless) installBrowsers();
  const installed = wanted === null ? (findBrowser('chromium') ?? findBrowser('firefox')) : findBrowser(wanted);
  const built = runCommand(['wxt', 'prepare']) && runCommand(['wxt', 'build', ...(installed?.name === 'firefox' ? ['-b', 'firefox'] : [])]);
  if (!built) return 1;
  if (installed === null) {
    console.log(manualSteps(wanted));
    return 0;
  }
  try {
    return await open(installed, headless, url);
  } catch (error) {
    console.error(
      `${installed.executable} could not be driven: ${error instanceof Error ? error.message : String(error)}\n\n${manualSteps(installed.name)}`,
    );
    return 1;
  }
}

async function open(installed: InstalledBrowser, headless: boolean, url: string | null): Promise<number> {
  const demo = url === null ? await serveDemo() : null;
  const browser = await launch(installed, headless ? { headless, viewport: VIEWPORT } : { headless });
  try {
    const page = await browser.newPage();
    await page.goto(url ?? demo?.url ?? '');
    const popup = await browser.clickToolbar(page);
    await whenSettled(popup);
    if (!headless) {
      console.log('Copytaster is running. Click its toolbar button on any page; close the browser to end.');
      await new Promise<void>((done) => page.browser().once('disconnected', () => done()));
      return 0;
    }
    console.log(await popupText(popup));
    mkdirSync('artifacts', { recursive: true });
    writeFileSync(SCREENSHOT, await popup.screenshot());
    console.log(`\nScreenshot: ${SCREENSHOT}`);
    return 0;
  } finally {
    await browser.close();
    await demo?.close();
  }
}
