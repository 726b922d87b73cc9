import type { Browser, Target, WebWorker } from 'puppeteer-core';

/** Tells the background of Chromium's extension with this id from other targets; without an id, of any. */
export const isBackground =
  (id = '') =>
  (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}`);

/** The background as it runs now; null where it sleeps. Throws where it ends meanwhile. */
export async function backgroundOf(browser: Browser, id?: string): Promise<WebWorker | null> {
  return (await browser.targets().find(isBackground(id))?.worker()) ?? null;
}

/** Null where the background ended by itself in the middle of it. */
export async function unlessEnded<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (/No session|Target closed|Session closed/.test(String(error))) return null;
    throw error;
  }
}
