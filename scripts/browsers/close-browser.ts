import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** Longest wait for a browser to end by itself, in milliseconds; it takes one or two seconds where all is well. */
const PATIENCE_MS = 15_000;

/** Closes a browser; one that does not answer any more is ended from outside. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  const giveUp = new AbortController();
  const ended = browser.close().then(
    () => true,
    () => false,
  );
  const closed = await Promise.race([ended, pause(PATIENCE_MS, false, { signal: giveUp.signal }).catch(() => false)]);
  giveUp.abort();
  if (!closed) process?.kill('SIGKILL');
}
