import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { openPage } from './harness/check-page';
import { clickInPopup, popupFacts } from './harness/popup-facts';

const SUPPLIED = distributedPage('in a footer inside the article', [...STORY, ...STORY]);

/** What a page that wants to know can see: changes of its DOM, what is new in its world, and errors that are not its own. */
async function spy(
  page: Page,
): Promise<() => Promise<{ readonly changes: number; readonly globals: readonly string[]; readonly sheets: number }>> {
  await page.evaluate(() => {
    const seen = { changes: 0, globals: Object.getOwnPropertyNames(globalThis) };
    Object.defineProperty(globalThis, 'seen', { value: seen });
    new MutationObserver((records) => {
      seen.changes += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const type of ['message', 'error', 'unhandledrejection']) addEventListener(type, () => (seen.changes += 1));
  });
  return () =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { changes: number; globals: string[] } };
      const known = new Set([...seen.globals, 'seen']);
      return {
        changes: seen.changes,
        globals: Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name)),
        sheets: document.styleSheets.length,
      };
    });
}

inEachBrowser((bench, name) => {
  it('a page sees no change while it is read and its passages are shown, but for the registry of highlights and its style sheet', async () => {
    const page = await openPage(bench(), '/gesehen', SUPPLIED);
    const look = await spy(page);
    const before = await look();
    const popup = await bench().browser.clickToolbar(page);
    expect((await popupFacts(popup)).source).toBe('seaprwire');
    expect(await look()).toEqual(before);
    const shown = () => page.evaluate(() => ({ highlights: CSS.highlights.size, sheets: document.adoptedStyleSheets.length }));
    expect(await shown()).toEqual({ highlights: 0, sheets: 0 });
    await clickInPopup(popup, '.section-head button');
    await expect.poll(async () => (await shown()).highlights).toBeGreaterThan(0);
    expect(await look()).toEqual(before);
    // as SECURITY says
    expect((await shown()).sheets).toBe(1);
    await clickInPopup(popup, '.section-head button');
    await expect.poll(shown).toEqual({ highlights: 0, sheets: 0 });
    expect(await look()).toEqual(before);
  });

  it('a page reaches none of the extension’s files', async () => {
    const desk = await openDesk(bench().browser);
    const files = await desk.ask(async () =>
      ['icons/16.png', 'popup.html', 'watch.js', 'catalogue.json', 'manifest.json'].map((file) =>
        (globalThis as unknown as { chrome: { runtime: { getURL(file: string): string } } }).chrome.runtime.getURL(file),
      ),
    );
    const page = await openPage(bench(), '/neugierig', SUPPLIED);
    const loaded = await page.evaluate(async (addresses) => {
      const tries = addresses.flatMap((address) => [
        fetch(address).then(() => `fetch ${address}`),
        ...(['img', 'script', 'iframe', 'link'] as const).map(
          (tag) =>
            new Promise<string>((done, fail) => {
              const element = document.createElement(tag);
              element.addEventListener('load', () => done(`${tag} ${address}`));
              element.addEventListener('error', fail);
              if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: address });
              else Object.assign(element, { src: address });
              document.head.append(element);
              setTimeout(fail, 1500);
            }),
        ),
      ]);
      const results = await Promise.allSettled(tries);
      // browsers show a page of their own in a frame that they refuse to fill
      return results.flatMap((result) => (result.status === 'fulfilled' && !result.value.startsWith('iframe') ? [result.value] : []));
    }, files);
    expect(loaded).toEqual([]);
  });

  it('no message of a page or a frame reaches the background', async () => {
    const desk = await openDesk(bench().browser);
    const id = await desk.ask(async () => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id);
    const before = await desk.stored();
    const page = await openPage(bench(), '/spricht', SUPPLIED.replace('</body>', '<iframe srcdoc="<p>frame</p>"></iframe></body>'));
    const answers = await page.evaluate(async (extension) => {
      const messages = [
        { kind: 'check', tabId: 1 },
        { kind: 'switch', target: 'source', id: 'seaprwire', site: null, on: false },
        { kind: 'loaded', page: { url: location.href, pieces: ['<p>x</p>'] } },
        { kind: 'clear' },
      ];
      const worlds = [globalThis, document.querySelector('iframe')?.contentWindow].filter((world) => world != null) as unknown as {
        postMessage(message: unknown, target: string): void;
        chrome?: { runtime?: { sendMessage?(...args: unknown[]): unknown } };
        browser?: { runtime?: { sendMessage?(...args: unknown[]): unknown } };
      }[];
      const got: unknown[] = [];
      for (const world of worlds)
        for (const message of messages) {
          world.postMessage(message, '*');
          for (const api of [world.chrome, world.browser])
            try {
              got.push(await api?.runtime?.sendMessage?.(extension, message));
            } catch {
              // nobody listens
            }
        }
      return got.filter((answer) => answer !== undefined);
    }, id);
    expect(answers).toEqual([]);
    expect(await desk.stored()).toEqual(before);
    expect((await desk.buttonAt(page.url())).text).toBe('');
    expect(bench().browser.name).toBe(name);
  });
});
