import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { clickInPopup } from './harness/popup-facts';
import { savePicture } from './harness/save-picture';

const LONG_STORY = [...STORY, ...STORY, ...STORY];
/** Browsers scroll smoothly. */
const SCROLL_MS = 5000;
const ALL_BUTTON = '.section-head button';

/** How many passages are marked, and how far down the page is scrolled. */
const shownOn = (page: Page) =>
  page.evaluate(() => ({
    passages: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    scrolled: scrollY,
    isEndInView: (document.querySelector('article footer')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < innerHeight,
    open: document.querySelectorAll('details[open]').length,
  }));

inEachBrowser((bench, name) => {
  it('scrolls to a piece of evidence and highlights it, without a change to the page', async () => {
    const { page, popup } = await checkPage(bench(), '/zeigen', distributedPage('in a footer inside the article', LONG_STORY));
    const before = await page.content();
    expect(await shownOn(page)).toMatchObject({ passages: 0, scrolled: 0, isEndInView: false });
    await clickInPopup(popup, '[data-zone="tail"] button.finding');
    await expect.poll(async () => (await shownOn(page)).passages).toBeGreaterThan(0);
    await expect.poll(() => shownOn(page), { timeout: SCROLL_MS }).toMatchObject({ isEndInView: true });
    expect(await page.content()).toBe(before);
    await savePicture(`${name}-popup-shown`, popup);
    await popup.close();
    await savePicture(`${name}-highlight`, page);
  });

  it('highlights all evidence and takes every mark away again', async () => {
    const { page, popup, facts } = await checkPage(bench(), '/alle', distributedPage('in a footer inside the article'));
    await clickInPopup(popup, ALL_BUTTON);
    await expect.poll(async () => (await shownOn(page)).passages).toBe(facts.evidence.length);
    await savePicture(`${name}-highlight-all`, page);
    await clickInPopup(popup, ALL_BUTTON);
    await expect.poll(async () => (await shownOn(page)).passages).toBe(0);
  });

  it('opens what is closed around a passage while it is shown', async () => {
    const { page, popup } = await checkPage(bench(), '/zugeklappt', distributedPage('in a closed details', LONG_STORY));
    await clickInPopup(popup, '[data-zone="tail"] button.finding');
    await expect.poll(() => shownOn(page)).toMatchObject({ open: 1 });
    await clickInPopup(popup, ALL_BUTTON);
    await expect.poll(() => shownOn(page)).toMatchObject({ passages: 0, open: 0 });
  });
});
