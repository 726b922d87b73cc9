import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Popup } from '../browsers/extension-browser';
import type { BenchPage } from './bench-page';
import type { PageServer } from './serve-pages';

/** Milliseconds to the verdict in the popup, page not yet checked, worker asleep: from the click, and from the popup's own beginning. */
export interface ClickCosts {
  readonly ms: readonly number[];
  readonly inPopup: readonly number[];
  /** Bytes of the background's heap, at most. */
  readonly heap: number;
}

/** Clicks on each page; `slowdown` throttles its tab. */
export async function measureClicks(
  browser: ExtensionBrowser,
  server: PageServer,
  pages: readonly BenchPage[],
  slowdown = 1,
): Promise<ClickCosts> {
  const ms: number[] = [];
  const inPopup: number[] = [];
  let heap = 0;
  for (const [index, { html }] of pages.entries()) {
    server.show(html);
    const page = await browser.newPage();
    await page.goto(`http://click${slowdown}-${index}.example/article`, { waitUntil: 'load' });
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await stopWorker(page);
    const clicked = Date.now();
    const popup = await browser.clickToolbar(page);
    const { settled, began } = await settledAt(popup);
    ms.push(settled - clicked);
    inPopup.push(settled - began);
    heap = Math.max(heap, await heapOfWorker(page));
    await popup.close();
    await page.close();
  }
  return { ms, inPopup, heap };
}

/** When the popup began and when it first showed a verdict, by the clock that both processes share. */
function settledAt(popup: Popup): Promise<{ readonly began: number; readonly settled: number }> {
  return popup.evaluate(
    (document) =>
      new Promise<{ began: number; settled: number }>((resolve) => {
        const look = (): void => {
          const main = document.querySelector('main');
          if (main === null || main.dataset.state === 'checking' || main.ariaBusy === 'true') requestAnimationFrame(look);
          else resolve({ began: performance.timeOrigin, settled: Date.now() });
        };
        look();
      }),
  );
}

const workerOf = (page: Page) =>
  page
    .browser()
    .targets()
    .find((target) => target.type() === 'service_worker');

async function stopWorker(page: Page): Promise<void> {
  try {
    const worker = await workerOf(page)?.worker();
    await worker?.close();
  } catch (error) {
    if (!/No session|Target closed/.test(String(error))) throw error; // it had just stopped by itself
  }
}

async function heapOfWorker(page: Page): Promise<number> {
  const worker = await workerOf(page)?.worker();
  if (!worker) return 0;
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize;
}
