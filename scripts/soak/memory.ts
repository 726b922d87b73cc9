import type { Page } from 'puppeteer-core';
import { firefoxChrome } from '../browsers/firefox-chrome';
import { backgroundOf } from '../browsers/service-worker';

/** Reads, after collecting garbage, how many bytes are in use. */
export interface Memory {
  /** Of the background: Chromium's heap of the worker, Firefox's memory of the event page. */
  background(): Promise<number>;
  /** Of a tab: its page and what the extension keeps there. Chromium counts scripts and nodes, Firefox the page's window. */
  tab(page: Page): Promise<number>;
}

/** Through the protocol of Chromium's developer tools; the worker stays awake meanwhile. */
export function chromiumMemory(page: Page): Memory {
  const inUse = async (session: Session): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  };
  return {
    background: async () => {
      const worker = await backgroundOf(page.browser());
      if (!worker) throw new Error('the background worker is gone');
      return inUse(worker.client as unknown as Session);
    },
    tab: async (tab) => {
      const session = await tab.createCDPSession();
      try {
        return await inUse(session as unknown as Session);
      } finally {
        await session.detach();
      }
    },
  };
}

interface Session {
  send(method: 'HeapProfiler.collectGarbage'): Promise<void>;
  send(method: 'Runtime.getHeapUsage'): Promise<HeapUsage>;
}

/** Puppeteer's types know the first of them only. */
interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Through the reporters behind `about:memory`. `origin` is the extension's own. */
export async function firefoxMemory(page: Page, origin: string): Promise<Memory> {
  const inChrome = await firefoxChrome(page.browser());
  /** Bytes in windows whose address starts so; reporters write `\` for `/`. */
  const windowsAt = (address: string): Promise<number> =>
    inChrome(`new Promise((done) => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      const start = ${JSON.stringify(`explicit/window-objects/top(${address.replaceAll('/', '\\')}`)};
      let sum = 0;
      const count = (process, path, kind, units, amount) => { if (units === 0 && path.startsWith(start)) sum += amount; };
      Services.obs.notifyObservers(null, 'child-mmu-request');
      manager.minimizeMemoryUsage(() => manager.getReports(count, null, () => done(sum), null, false));
    })`);
  return {
    background: () => windowsAt(`${origin}/_generated_background_page.html`),
    tab: async (tab) => windowsAt(await tab.evaluate(() => location.href)),
  };
}
