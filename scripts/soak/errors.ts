import type { Page } from 'puppeteer-core';
import { firefoxChrome } from '../browsers/firefox-chrome';
import { backgroundOf } from '../browsers/service-worker';

/** What went wrong in the extension's scripts since it was watched. Saved pages run no scripts, so every error in a tab is its. */
export interface ErrorWatch {
  tab(page: Page): void;
  found(): Promise<readonly string[]>;
}

export async function chromiumErrors(page: Page): Promise<ErrorWatch> {
  const errors: string[] = [];
  const worker = await backgroundOf(page.browser());
  if (!worker) throw new Error('the background worker is gone');
  // puppeteer tells nothing of a service worker's exceptions
  worker.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    errors.push(`background: ${exception?.description ?? text}`),
  );
  worker.client.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(`background: ${args.map(({ value, description }) => String(value ?? description)).join(' ')}`);
  });
  await worker.client.send('Runtime.enable');
  return {
    tab: (tab) => {
      tab.on('pageerror', (error) => errors.push(`tab: ${String(error)}`));
      tab.on('console', (message) => {
        if (message.text().includes('Copytaster')) errors.push(`tab: ${message.text()}`);
      });
    },
    found: async () => errors,
  };
}

/** From the browser console, which holds what every process reports. */
export async function firefoxErrors(page: Page, origin: string): Promise<ErrorWatch> {
  const inChrome = await firefoxChrome(page.browser());
  return {
    tab: () => {},
    found: () =>
      inChrome(`(() => Services.console.getMessageArray()
        .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
        .filter(({ sourceName, errorMessage }) => (sourceName + errorMessage).includes(${JSON.stringify(origin)}) || errorMessage.includes('Copytaster'))
        .map(({ sourceName, lineNumber, errorMessage }) => sourceName + ':' + lineNumber + ' ' + errorMessage))()`),
  };
}
