import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { allowAllSites } from '../../scripts/browsers/allow-all-sites';
import { openDesk } from '../../scripts/browsers/desk';
import { ALL_SITES } from '../../utils/access/permissions';
import { articlePage, distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { openPage, SITE } from './harness/check-page';
import { popupFacts } from './harness/popup-facts';

const SUPPLIED = distributedPage('in a footer inside the article');
const OWN_STORY = articlePage({ title: 'Eigener Bericht', paragraphs: STORY });
/** When the background ends, in milliseconds after the click: before the check, at its steps, after it. */
const MOMENTS = [0, 40, 150];
/** Long enough for the background to be asked, to ask the page, and to end meanwhile. */
const BUSY_MS = 1000;
/** More than browsers keep for a session. */
const QUOTA = 11_000_000;

declare const chrome: ExtensionApi;

/** Keeps a page from answering for a while, from the next task on. */
const keepBusy = (page: Page): Promise<void> =>
  page.evaluate((busy) => {
    setTimeout(() => {
      const end = performance.now() + busy;
      while (performance.now() < end);
    });
  }, BUSY_MS);

inEachBrowser((bench) => {
  it.each(MOMENTS)('the background ends %i ms after the click: the popup says what the page says', async (moment) => {
    const { browser } = bench();
    const page = await openPage(bench(), `/beendet-${moment}`, SUPPLIED);
    const popup = await browser.clickToolbar(page);
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), moment);
    await browser.endBackground();
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
  });

  it('the background ends while the page is being read, and starts anew', async () => {
    const { browser } = bench();
    const page = await openPage(bench(), '/waehrend-des-lesens', SUPPLIED);
    await page.bringToFront();
    await keepBusy(page);
    const popup = await browser.clickToolbar(page);
    await browser.endBackground();
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', source: 'seaprwire' });
  });

  it('the tab is closed while its page is being read: nothing of it is left', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const page = await openPage(bench(), '/geschlossen', SUPPLIED);
    await page.bringToFront();
    await keepBusy(page);
    await browser.clickToolbar(page);
    await page.close();
    await expect.poll(async () => (await desk.stored()).session).toEqual({});
  });

  it('the tab shows another page while the first is being read: what is told and kept is of the one that is there', async () => {
    const { browser, network } = bench();
    network.serve(`${SITE}/danach`, OWN_STORY);
    const desk = await openDesk(browser);
    const page = await openPage(bench(), '/davor', SUPPLIED);
    await page.bringToFront();
    await keepBusy(page);
    await page.evaluate(() => void setTimeout(() => location.assign('/danach'), 1));
    const popup = await browser.clickToolbar(page);
    await expect.poll(() => page.evaluate(() => location.pathname).catch(() => ''), { timeout: 5000 }).toBe('/danach');
    const { state, source } = await popupFacts(popup);
    // without automatic checking the browser may take the right to read away with the page
    expect([state, source]).toEqual([expect.stringMatching(/^(?:checked|no-access)$/), '']);
    for (const report of Object.values((await desk.stored()).session)) expect((report as { url: string }).url).not.toContain('/davor');
  });

  it('the tab goes on to another page under an open popup: it says what holds for the page that is there', async () => {
    const { browser, network } = bench();
    network.serve(`${SITE}/weiter`, OWN_STORY);
    const page = await openPage(bench(), '/zuerst', SUPPLIED);
    const popup = await browser.clickToolbar(page);
    expect((await popupFacts(popup)).source).toBe('seaprwire');
    await page.evaluate(() => location.assign('/weiter'));
    await expect.poll(() => popup.evaluate((document) => document.querySelector('main')?.dataset.source ?? '')).toBe('');
    // without automatic checking the browser may take the right to read away with the page
    expect(await popupFacts(popup)).toMatchObject({ state: expect.stringMatching(/^(?:checked|no-access)$/), label: 'none', evidence: [] });
  });

  it('the session’s memory is full: popup and button say what the page says', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    await desk.ask(async (most) => {
      let filled = 0;
      for (let size = most; size >= 500; size = Math.floor(size / 2))
        for (let isKept = true; isKept; filled += 1)
          isKept = await chrome.storage.session.set({ [`f${filled}`]: 'x'.repeat(size) }).then(
            () => true,
            () => false,
          );
    }, QUOTA);
    try {
      const page = await openPage(bench(), '/voll', SUPPLIED);
      const popup = await browser.clickToolbar(page);
      expect(await popupFacts(popup)).toMatchObject({ state: 'checked', source: 'seaprwire' });
      await desk.badgeBecomes(page.url(), 'DI');
      expect(Object.keys((await desk.stored()).session).filter((key) => key.startsWith('report'))).toEqual([]);
    } finally {
      await desk.ask(() => chrome.storage.session.clear());
    }
  });

  it('the permission is taken back while a page loads that would be checked: nothing of it is kept, and a click still works', async () => {
    await allowAllSites(bench().browser);
    const { browser, network } = bench();
    const desk = await openDesk(browser);
    network.serve(`${SITE}/widerrufen`, SUPPLIED);
    const page = await browser.newPage();
    const loading = page.goto(`${SITE}/widerrufen`);
    await desk.ask((origin) => chrome.permissions.remove({ origins: [origin] }), ALL_SITES);
    await loading;
    await expect.poll(() => desk.ask(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(0);
    const popup = await browser.clickToolbar(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', source: 'seaprwire' });
  });

  it('the extension is loaded anew while tabs are open: old scripts are silent, open pages are checked anew', async () => {
    await allowAllSites(bench().browser);
    const { browser } = bench();
    const before = await openDesk(browser);
    const page = await openPage(bench(), '/neu-geladen', SUPPLIED);
    await before.badgeBecomes(page.url(), 'DI');
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await browser.reloadExtension();
    const desk = await openDesk(browser);
    await desk.badgeBecomes(page.url(), 'DI');
    await page.evaluate((story) => {
      history.pushState({}, '', '/danach-ohne-laden');
      const article = document.querySelector('article');
      if (article !== null) article.innerHTML = `<h1>Nächster Bericht</h1>${story.map((text) => `<p>${text}</p>`).join('')}`;
    }, STORY);
    await expect
      .poll(() => desk.buttonAt(`${SITE}/danach-ohne-laden`))
      .toMatchObject({ text: '', title: expect.stringMatching(/Copytaster: ./) });
    const popup = await browser.clickToolbar(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'none' });
    expect(errors).toEqual([]);
  });

  it('a private window beside another: each tab has its own report, and nothing is left of the private one', async () => {
    const { browser, network } = bench();
    network.serve(`${SITE}/privat`, SUPPLIED);
    const hidden = await browser.openPrivatePage(`${SITE}/privat`);
    const desk = await openDesk(browser);
    const page = await openPage(bench(), '/offen', OWN_STORY);
    await hidden.bringToFront();
    const popup = await browser.clickToolbar(hidden);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', source: 'seaprwire' });
    await popup.close();
    const { session } = await desk.stored();
    expect(JSON.stringify(session)).toContain('/privat');
    await hidden.close();
    await expect.poll(async () => JSON.stringify((await desk.stored()).session)).not.toContain('/privat');
    expect(JSON.stringify((await desk.stored()).local)).not.toContain('tagesblick');
    expect(await popupFacts(await browser.clickToolbar(page))).toMatchObject({ label: 'none' });
  });
});
