import { expect, it } from 'vitest';
import type { Popup } from '../../scripts/browsers/extension-browser';
import { PAGE_LAYOUTS } from '../../scripts/gallery/page-layouts';
import { distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { clickInPopup, popupFacts } from './harness/popup-facts';

const SHOW_ALL = '.page-tools .link';
const DIM = '.parts .link';
const TAIL = '[data-zone="tail"] button.finding';

const namesOn = (page: { evaluate: (run: () => string[]) => Promise<string[]> }) => page.evaluate(() => [...CSS.highlights.keys()].sort());
const press = (popup: Popup, key: string) =>
  popup.evaluate((document, pressed) => {
    // Firefox runs this outside the popup's own realm
    const { KeyboardEvent: Event } = document.defaultView as typeof globalThis & Window;
    (document.activeElement ?? document.body).dispatchEvent(new Event('keydown', { key: pressed, bubbles: true }));
    return null;
  }, key);
const pressedItem = (popup: Popup) =>
  popup.evaluate((document) => document.querySelector('.finding[aria-pressed="true"]')?.closest('li')?.dataset.item ?? null);

inEachBrowser((bench) => {
  it('finds what is highlighted when it is opened again, and leaves nothing when it is hidden', async () => {
    const { page, popup } = await checkPage(bench(), '/wieder', distributedPage('in a closed details', [...STORY, ...STORY]));
    const before = await page.content();
    await clickInPopup(popup, SHOW_ALL);
    await clickInPopup(popup, TAIL);
    await clickInPopup(popup, DIM);
    await expect.poll(() => namesOn(page)).toEqual(['copytaster', 'copytaster-dim', 'copytaster-focus']);
    await popup.close();
    const again = await bench().browser.clickToolbar(page);
    await popupFacts(again);
    expect(await namesOn(page)).toEqual(['copytaster', 'copytaster-dim', 'copytaster-focus']);
    expect(await pressedItem(again)).toBe('1');
    await clickInPopup(again, SHOW_ALL);
    await expect.poll(() => namesOn(page)).toEqual([]);
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('steps through the passages with n, p and the arrows', async () => {
    const { popup } = await checkPage(bench(), '/schritte', distributedPage('in a footer inside the article'));
    const walk: string[] = [];
    for (const key of ['n', 'n', 'p', 'ArrowDown', 'ArrowUp']) {
      await press(popup, key);
      await expect.poll(() => pressedItem(popup)).not.toBe(walk.at(-1) ?? null);
      walk.push((await pressedItem(popup)) ?? '');
    }
    expect(walk).toEqual(['0', '1', '0', '1', '0']);
  });

  it.each(Object.keys(PAGE_LAYOUTS))('shows the end of a page of the kind %s', async (layout) => {
    const { page, popup, facts } = await checkPage(bench(), `/${layout}`, PAGE_LAYOUTS[layout] ?? '');
    expect(facts).toMatchObject({ state: 'checked', source: 'seaprwire' });
    await clickInPopup(popup, TAIL);
    const isInView = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('copytaster-focus') ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
    await expect.poll(isInView, { timeout: 5000 }).toBe(true);
  });

  it('switches a rule off on this site, and takes it back', async () => {
    const { popup, facts } = await checkPage(bench(), '/regel', distributedPage('in a footer inside the article'));
    const count = facts.evidence.length;
    await clickInPopup(popup, '[data-zone="lead"] .switch button');
    await expect.poll(async () => (await popupFacts(popup)).evidence.length).toBe(count - 1);
    await clickInPopup(popup, '.notices button');
    await expect.poll(async () => (await popupFacts(popup)).evidence.length).toBe(count);
  });

  it('offers the report and the ways to the original', async () => {
    const { popup } = await checkPage(bench(), '/bericht', distributedPage('in a footer inside the article'));
    await clickInPopup(popup, '[aria-controls="panel-copy"]');
    const files = () =>
      popup.evaluate((document) => [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) => href));
    await expect.poll(async () => (await files()).length).toBe(2);
    const [markdown = '', json = ''] = (await files()).map((href) => decodeURIComponent(href.slice(href.indexOf(',') + 1)));
    expect(markdown).toContain('SeaPRwire');
    expect(JSON.parse(json).items[0].target.selector).toMatchObject({ type: 'TextQuoteSelector', exact: '(SeaPRwire) –' });
    await clickInPopup(popup, '[aria-controls="panel-original"]');
    const rels = () => popup.evaluate((document) => [...document.querySelectorAll<HTMLAnchorElement>('.engines a')].map(({ rel }) => rel));
    await expect.poll(rels).toEqual(['noreferrer', 'noreferrer', 'noreferrer']);
  });

  it('tries itself on the welcome page’s article', async () => {
    const page = await bench().browser.openExtensionPage('welcome.html');
    const button = await page.waitForSelector('.demo-head button:enabled');
    await button?.click();
    await page.waitForSelector('.demo-popup main[data-source="seaprwire"]');
    await page.click('.demo-popup .page-tools .link');
    const marked = () =>
      page.evaluate(() => (document.querySelector('iframe')?.contentWindow as typeof window | null)?.CSS.highlights.size ?? 0);
    await expect.poll(marked).toBeGreaterThan(0);
  });
});
