import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Popup } from '../browsers/extension-browser';
import { backgroundOf, unlessEnded } from '../browsers/service-worker';
import type { BenchPage } from './bench-page';
import type { PageServer } from './serve-pages';

/** Milliseconds until the verdict was painted, background asleep: from the click, and from the popup's own beginning. */
export interface ClickCosts {
  readonly ms: readonly number[];
  readonly inPopup: readonly number[];
  /** From the popup's beginning where the page was checked before. */
  readonly again: readonly number[];
  /** Bytes of the background's heap, at most; 0 in Firefox, where nobody tells. */
  readonly heap: number;
}

/** Clicks on each page; `slowdown` throttles its tab, in Chromium only. */
export async function measureClicks(
  browser: ExtensionBrowser,
  server: PageServer,
  pages: readonly BenchPage[],
  slowdown = 1,
): Promise<ClickCosts> {
  const ms: number[] = [];
  const inPopup: number[] = [];
  const again: number[] = [];
  let heap = 0;
  for (const [index, { html }] of pages.entries()) {
    server.show(html);
    const page = await browser.newPage();
    await page.goto(`http://click${slowdown}-${index}.example/article`, { waitUntil: 'load' });
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await browser.endBackground();
    const clicked = Date.now();
    const popup = await browser.clickToolbar(page);
    const { began, painted } = await paintedAt(popup);
    ms.push(began + painted - clicked);
    inPopup.push(painted);
    heap = Math.max(heap, (await heapOfWorker(page)) ?? 0);
    await popup.close();
    await browser.endBackground();
    const second = await browser.clickToolbar(page);
    again.push((await paintedAt(second)).painted);
    await second.close();
    await page.close();
  }
  return { ms, inPopup, again, heap };
}

/** When the popup began, by the clock that all processes share, and how many milliseconds later the browser had painted its verdict. */
function paintedAt(popup: Popup): Promise<{ readonly began: number; readonly painted: number }> {
  return popup.evaluate(
    (document) =>
      new Promise<{ began: number; painted: number }>((resolve, reject) => {
        // the popup's own, also where the script runs beside it
        const window = document.defaultView;
        if (window === null) return reject(new Error('the popup is gone'));
        const look = (): void => {
          const main = document.querySelector('main');
          if (main === null || main.dataset.state === 'checking' || main.ariaBusy === 'true') window.requestAnimationFrame(look);
          // two frames later the browser has told of what it painted; the verdict is larger than what stood there before it
          else window.requestAnimationFrame(() => window.requestAnimationFrame(tell));
        };
        const tell = (): void => {
          const paints = new window.PerformanceObserver((list) => {
            paints.disconnect();
            resolve({ began: window.performance.timeOrigin, painted: Math.max(...list.getEntries().map(({ startTime }) => startTime)) });
          });
          paints.observe({ type: 'largest-contentful-paint', buffered: true });
        };
        look();
      }),
  );
}

/** Bytes; null where the worker is not there. */
async function heapOfWorker(page: Page): Promise<number | null> {
  return await unlessEnded(async () => {
    const usage = await (await backgroundOf(page.browser()))?.client.send('Runtime.getHeapUsage');
    return usage?.usedSize ?? null;
  });
}
