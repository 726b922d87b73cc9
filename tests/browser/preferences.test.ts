import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { contrastsOf, SIGN_CONTRAST } from './harness/contrast';
import { clickInPopup } from './harness/popup-facts';
import { openPopupPage } from './harness/popup-page';
import { savePicture } from './harness/save-picture';

const SUPPLIED = distributedPage('in a footer inside the article');
const LONG = distributedPage('in a footer inside the article', [...STORY, ...STORY, ...STORY]);
/** A site that scrolls smoothly for everybody. */
const SMOOTH = LONG.replace('<style>', '<style>html { scroll-behavior: smooth; }');
const TAIL = '[data-zone="tail"] button.finding';
const CONTROLS = 'a[href], button, summary, input, select, textarea';

const isForced = (page: Page) => page.evaluate(() => matchMedia('(forced-colors: active)').matches);

/** Controls that do not show that they have focus, by their HTML. */
async function withoutRing(page: Page): Promise<readonly string[]> {
  // from now on focus is drawn as after a key
  await page.keyboard.press('Tab');
  const count = (await page.$$(CONTROLS)).length;
  const lost: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const html = await page.evaluate(
      (selector, at) => {
        for (const old of document.querySelectorAll('[data-ring]')) old.removeAttribute('data-ring');
        const control = document.querySelectorAll<HTMLInputElement>(selector)[at];
        control?.focus();
        if (control === undefined || document.activeElement !== control) return null;
        // what stands for a control that is drawn as a button
        const drawn = control.type === 'file' ? control.parentElement : control;
        drawn?.setAttribute('data-ring', '');
        return drawn === null || getComputedStyle(drawn).outlineStyle === 'none' ? control.outerHTML : '';
      },
      CONTROLS,
      index,
    );
    if (html === null) continue;
    const [contrast = 0] = await contrastsOf(page, { selector: '[data-ring]' });
    if (html !== '' || contrast < SIGN_CONTRAST) lost.push(html);
  }
  return lost;
}

inEachBrowser((bench, name) => {
  it('loses no sign in the popup where people chose the colours', async () => {
    const { popup } = await openPopupPage(bench(), '/farben', SUPPLIED);
    await bench().browser.prefer(popup, { forcesColors: true });
    await expect.poll(() => isForced(popup)).toBe(true);
    await popup.click(TAIL);
    await popup.waitForSelector('.finding[aria-pressed="true"]');
    const signs = [
      { selector: '.seal' },
      { selector: '.bar i' },
      { selector: '.parts li', pseudo: '::before' },
      { selector: '.finding[aria-pressed="true"]' },
      { selector: '.card' },
      { selector: '.actions button' },
    ];
    for (const sign of signs) {
      const contrasts = await contrastsOf(popup, sign);
      expect(contrasts.length, sign.selector).toBeGreaterThan(0);
      expect(Math.min(...contrasts), sign.selector).toBeGreaterThanOrEqual(SIGN_CONTRAST);
    }
    expect(await withoutRing(popup)).toEqual([]);
    await savePicture(`${name}-popup-forced-colors`, popup);
  });

  it.each(['options', 'welcome'])('shows what has focus on the %s page where people chose the colours', async (path) => {
    const page = await bench().browser.openExtensionPage(`${path}.html`);
    await bench().browser.prefer(page, { forcesColors: true });
    await page.waitForSelector(path === 'options' ? '[data-source]' : 'button.primary');
    await expect.poll(() => isForced(page)).toBe(true);
    expect(await withoutRing(page)).toEqual([]);
    await savePicture(`${name}-${path}-forced-colors`, page);
  });

  it('marks passages in the colours that people chose', async () => {
    const { page, popup } = await checkPage(bench(), '/marken', SUPPLIED);
    await bench().browser.prefer(page, { forcesColors: true });
    await expect.poll(() => isForced(page)).toBe(true);
    await clickInPopup(popup, TAIL);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('copytaster-focus'))).toBe(true);
    await popup.close();
    const [focus] = await contrastsOf(page, { selector: 'article footer p', pseudo: '::highlight(copytaster-focus)' });
    expect(focus).toBeGreaterThanOrEqual(SIGN_CONTRAST);
    const lines = await page.evaluate(() =>
      ['copytaster', 'copytaster-focus'].map((name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine),
    );
    expect(lines).toEqual(['underline', 'underline']);
    await savePicture(`${name}-highlight-forced-colors`, page);
  });

  it.each([
    { reducesMotion: true, steps: 'one step' },
    { reducesMotion: false, steps: 'many steps' },
  ])('goes to a passage in $steps (reduced motion: $reducesMotion)', async ({ reducesMotion }) => {
    const { page, popup } = await checkPage(bench(), `/bewegung-${reducesMotion}`, SMOOTH);
    await bench().browser.prefer(page, { reducesMotion });
    await page.evaluate(() => {
      const places = new Set<number>();
      addEventListener('scroll', () => places.add(scrollY));
      Object.assign(window, { places });
    });
    await clickInPopup(popup, TAIL);
    const isThere = () =>
      page.evaluate(() => (document.querySelector('article footer')?.getBoundingClientRect().bottom ?? 1e9) <= innerHeight);
    await expect.poll(isThere, { timeout: 5000 }).toBe(true);
    const placesSeen = () => page.evaluate(() => (window as unknown as { readonly places: ReadonlySet<number> }).places.size);
    // the browser tells of a scroll with the next frame
    await expect.poll(placesSeen, { timeout: 5000 }).toBeGreaterThan(0);
    const places = await placesSeen();
    if (reducesMotion) expect(places).toBe(1);
    else expect(places).toBeGreaterThan(1);
  });

  it('moves nothing on its own pages for those who asked for less motion', async () => {
    const { popup } = await openPopupPage(bench(), '/ruhe', SUPPLIED);
    const pages = [popup, await bench().browser.openExtensionPage('options.html'), await bench().browser.openExtensionPage('welcome.html')];
    for (const page of pages) {
      await page.bringToFront();
      await bench().browser.prefer(page, { reducesMotion: true });
      await expect.poll(() => page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
          }).length,
      );
      expect(moving).toBe(0);
    }
  });
});
