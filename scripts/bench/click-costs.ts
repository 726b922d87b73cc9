import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Popup } from '../browsers/extension-browser';
import type { BenchPage } from './bench-page';
import type { PageServer } from './serve-pages';

/** Milliseconds from the click on the toolbar button to the verdict in the popup, page not yet checked, worker asleep. */
export async function measureClicks(
  browser: ExtensionBrowser,
  server: PageServer,
  pages: readonly BenchPage[],
  slowdown = 1,
): Promise<{ readonly ms: readonly number[]; readonly heap: number }> {
  const ms: number[] = [];
  let heap = 0;
  for (const [index, { html }] of pages.entries()) {
    server.show(html);
    const page = await browser.newPage();
    await page.goto(`http://click${slowdown}-${index}.example/article`, { waitUntil: 'load' });
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await stopWorker(page);
    const clicked = Date.now();
    const popup = await browser.clickToolbar(page);
    ms.push((await settledAt(popup)) - clicked);
    heap = Math.max(heap, await heapOfWorker(page));
    await popup.close();
    await page.close();
  }
  return { ms, heap };
}

/** When the popup first showed a verdict, by the clock that both processes share. */
function settledAt(popup: Popup): Promise<number> {
  return popup.evaluate(
    (document) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const main = document.querySelector('main');
          if (main === null || main.dataset.state === 'checking' || main.ariaBusy === 'true') requestAnimationFrame(look);
          else resolve(Date.now());
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
  const worker = await workerOf(page)?.worker();
  await worker?.close();
}

async function heapOfWorker(page: Page): Promise<number> {
  const worker = await workerOf(page)?.worker();
  if (!worker) return 0;
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize;
}
