import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { distributedPage } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { openPopupPage } from './harness/popup-page';
import { savePicture } from './harness/save-picture';

/** A window of 640 pixels at 200 % has as many CSS pixels as the narrowest phone. */
const WINDOW = { width: 640, height: 1000 };
const NARROW = 320;
/** The largest popup that browsers give, in pixels; half of it in CSS pixels at 200 %. */
const POPUP = { width: 800, height: 600 };
const SUPPLIED = distributedPage('in a footer inside the article');

declare const chrome: ExtensionApi;

const setZoom = (page: Page, factor: number) =>
  page.evaluate(async (wanted) => {
    const { id } = await chrome.tabs.getCurrent();
    await chrome.tabs.setZoom(id, wanted);
  }, factor);

/** Zooms one of the extension's own pages as a person does. */
async function zoom(page: Page, viewport: { readonly width: number; readonly height: number }, factor = 2): Promise<void> {
  await page.bringToFront();
  // browsers keep the zoom of a site; Firefox is never done with a window's size that it shows zoomed
  await setZoom(page, 1);
  await page.setViewport(viewport);
  await setZoom(page, factor);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(viewport.width / factor);
}

/** A click where the place on the screen does not matter: automation does not reckon with zoom. */
async function press(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((control) => (control as HTMLElement).click());
}

/** What does not fit: elements that stand out at the side, and those that cut their words off without saying so. */
const lossesOf = (page: Page) =>
  page.evaluate(() => {
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const isCut = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return /hidden|clip/.test(overflowX) && textOverflow === 'clip' && element.scrollWidth > element.clientWidth + 1;
    };
    const outside = ({ left, right, width }: DOMRect): boolean => width > 1 && (left < -1 || right > innerWidth + 1);
    const lost = [...document.body.querySelectorAll('*')].filter((element) => {
      if (!isSeen(element) || element.closest('[aria-hidden="true"], .hidden') !== null) return false;
      return outside(element.getBoundingClientRect()) || isCut(element);
    });
    const sideways = document.documentElement.scrollWidth > innerWidth ? [`page: ${document.documentElement.scrollWidth} pixels`] : [];
    return [...sideways, ...lost.map((element) => element.outerHTML.slice(0, 160))];
  });

inEachBrowser((bench, name) => {
  it('loses nothing of the welcome page at 200 %', async () => {
    const page = await bench().browser.openExtensionPage('welcome.html');
    await page.waitForSelector('.demo-head button:enabled');
    await zoom(page, WINDOW);
    expect(await lossesOf(page)).toEqual([]);
    await press(page, '.demo-head button');
    await page.waitForSelector('.demo-popup main[data-state="checked"]');
    expect(await lossesOf(page)).toEqual([]);
    await savePicture(`${name}-welcome-200`, page);
  });

  it('loses nothing of the options at 200 %, with everything opened', async () => {
    const page = await bench().browser.openExtensionPage('options.html');
    await page.waitForSelector('[data-source]');
    await zoom(page, WINDOW);
    expect(await lossesOf(page)).toEqual([]);
    for (let opened = 1; opened > 0; ) {
      opened = await page.evaluate(() => {
        const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
        for (const details of closed) details.open = true;
        return closed.length;
      });
    }
    await press(page, '#rules button');
    await page.waitForSelector('form select');
    await press(page, '.opener');
    await page.waitForSelector('.markers');
    expect(await lossesOf(page)).toEqual([]);
    await savePicture(`${name}-options-200`, page);
  });

  it('loses nothing of the popup at 200 %, and hides nothing that has focus under its buttons', async () => {
    const { popup } = await openPopupPage(bench(), '/gross', SUPPLIED);
    await zoom(popup, POPUP);
    await press(popup, '[aria-controls="panel-original"]');
    await popup.waitForSelector('#panel-original a');
    expect(await lossesOf(popup)).toEqual([]);
    await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const controls = await popup.$$eval(
      'main a[href], main button, main summary',
      (all) => all.filter((each) => each.checkVisibility()).length,
    );
    const reached = new Set<string>();
    for (let press = 0; press < controls + 1; press += 1) {
      await popup.keyboard.press('Tab');
      const covered = await popup.evaluate(() => {
        const focused = document.activeElement;
        // Firefox stops at what scrolls, too
        if (focused === null || !focused.matches('a[href], button, summary')) return null;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, Math.max(0, Math.min(top + height / 2, innerHeight - 1)));
        const place = [...document.querySelectorAll('*')].indexOf(focused);
        return {
          place: String(place),
          seen: top < innerHeight && top + height > 0 && there !== null && (focused.contains(there) || there.contains(focused)),
          html: focused.outerHTML.slice(0, 120),
        };
      });
      if (covered === null) continue;
      reached.add(covered.place);
      expect(covered).toMatchObject({ seen: true });
    }
    expect(reached.size).toBe(controls);
    await savePicture(`${name}-popup-200`, popup);
  });

  it('fits a phone', async () => {
    const { popup } = await openPopupPage(bench(), '/handy', SUPPLIED);
    for (const page of [
      popup,
      await bench().browser.openExtensionPage('options.html'),
      await bench().browser.openExtensionPage('welcome.html'),
    ]) {
      await zoom(page, { width: NARROW, height: 640 }, 1);
      await page.waitForSelector('main button');
      expect(await lossesOf(page)).toEqual([]);
    }
  });
});
