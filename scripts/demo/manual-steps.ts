import { resolve } from 'node:path';
import type { BrowserName } from '../browsers/find-browser';

/** What to do by hand where no browser was found or it cannot be driven. */
export function manualSteps(browser: BrowserName | null): string {
  const chromium = `Chrome, Edge, Brave, Chromium:
  1. npm run build
  2. Open chrome://extensions and switch on "Developer mode".
  3. "Load unpacked" → ${resolve('.output/chrome-mv3')}`;
  const firefox = `Firefox 142 or newer:
  1. npm run build:firefox
  2. Open about:debugging#/runtime/this-firefox
  3. "Load Temporary Add-on…" → ${resolve('.output/firefox-mv3/manifest.json')}`;
  const steps = { chromium: [chromium], firefox: [firefox] };
  const shown = browser === null ? [chromium, firefox] : steps[browser];
  return `No browser could be opened for you. By hand:\n\n${shown.join('\n\n')}\n\nThen open ${resolve('scripts/demo/article.html')} or any news page and click Copytaster's toolbar button.`;
}
