import { beforeAll, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { allowAllSites } from '../../scripts/browsers/allow-all-sites';
import { type Desk, openDesk } from '../../scripts/browsers/desk';
import { ALL_SITES } from '../../utils/access/permissions';
import { articlePage, distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage, openPage, SITE } from './harness/check-page';

const OTHER_SITE = 'http://abendpost.example';
const SUPPLIED = distributedPage('in a footer inside the article');
const OWN_STORY = articlePage({ title: 'Eigener Bericht', paragraphs: STORY });
/** Longer than any popup takes to open. */
const BUSY_MS = 4000;

declare const chrome: ExtensionApi;

const mayRead = (desk: Desk, origin: string) => desk.ask((pattern) => chrome.permissions.contains({ origins: [pattern] }), origin);
const watched = (desk: Desk) =>
  desk.ask(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []));
const mode = async (desk: Desk) => ((await desk.stored()).local.settings as { readonly automatic?: string } | undefined)?.automatic;

inEachBrowser((bench) => {
  const allowAll = () => allowAllSites(bench().browser);
  const openOptions = async (chosen: 'off' | 'sites') => {
    const options = await bench().browser.openExtensionPage('options.html');
    await options.waitForSelector(`input[name="automatic"][value="${chosen}"]`);
    await options.click(`input[name="automatic"][value="${chosen}"]`);
    return options;
  };

  beforeAll(() => bench().browser.acceptPermission(ALL_SITES));

  it('checks nothing by itself before it was allowed to', async () => {
    const desk = await openDesk(bench().browser);
    expect(await mayRead(desk, ALL_SITES)).toBe(false);
    expect(await watched(desk)).toEqual([]);
  });

  it('checks every page once the welcome page’s button was clicked, those that are open already too', async () => {
    const page = await openPage(bench(), '/schon-offen', SUPPLIED);
    await allowAll();
    const desk = await openDesk(bench().browser);
    await desk.badgeBecomes(`${SITE}/schon-offen`, 'DI');
    expect((await desk.buttonAt(page.url())).title).toContain('SeaPRwire');
    const other = await openPage(bench(), '/eigen', OWN_STORY);
    await expect.poll(() => desk.buttonAt(other.url())).toMatchObject({ text: '', title: expect.stringMatching(/Copytaster: ./) });
    await desk.badgeBecomes(page.url(), 'DI');
  });

  it('is right on a page that comes back from the back/forward cache', async () => {
    const desk = await openDesk(bench().browser);
    const page = await openPage(bench(), '/zurueck', SUPPLIED);
    await desk.badgeBecomes(`${SITE}/zurueck`, 'DI');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.cameBack = String(persisted);
      });
    });
    await page.goto(`${SITE}/eigen`);
    await desk.badgeBecomes(`${SITE}/eigen`, '');
    await page.evaluate(() => history.back()); // goBack() waits for a load, which does not happen
    await desk.badgeBecomes(`${SITE}/zurueck`, 'DI');
    expect(await page.evaluate(() => document.documentElement.dataset.cameBack)).toBe('true');
    const popup = await bench().browser.clickToolbar(page);
    await expect.poll(() => popup.evaluate((document) => document.querySelector('main')?.dataset.source)).toBe('seaprwire');
  });

  it('checks again when a page shows another article without a load', async () => {
    const desk = await openDesk(bench().browser);
    const page = await openPage(bench(), '/erster', SUPPLIED);
    await desk.badgeBecomes(`${SITE}/erster`, 'DI');
    await page.evaluate((story) => {
      history.pushState({}, '', '/zweiter');
      const article = document.querySelector('article');
      if (article !== null) article.innerHTML = `<h1>Nächster Bericht</h1>${story.map((text) => `<p>${text}</p>`).join('')}`;
    }, STORY);
    await expect.poll(() => desk.buttonAt(`${SITE}/zweiter`)).toMatchObject({ text: '', title: expect.stringMatching(/Copytaster: ./) });
    await page.evaluate((html) => {
      history.pushState({}, '', '/dritter');
      document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    }, SUPPLIED);
    await desk.badgeBecomes(`${SITE}/dritter`, 'DI');
  });

  it('shows what is known at once, while the page is too busy to be read again', async () => {
    const desk = await openDesk(bench().browser);
    const page = await openPage(bench(), '/bekannt', SUPPLIED);
    await desk.badgeBecomes(`${SITE}/bekannt`, 'DI');
    await page.bringToFront();
    await page.evaluate((busy) => {
      setTimeout(() => {
        const end = performance.now() + busy;
        while (performance.now() < end);
      }, 100);
    }, BUSY_MS);
    const popup = await bench().browser.clickToolbar(page);
    await expect
      .poll(() =>
        popup.evaluate((document) => ({ ...document.querySelector('main')?.dataset, busy: document.querySelector('main')?.ariaBusy })),
      )
      .toMatchObject({ source: 'seaprwire', busy: 'true' });
  });

  it('stops when it is switched off in the options, and the permission is given back', async () => {
    const desk = await openDesk(bench().browser);
    await openOptions('off');
    await expect.poll(() => mayRead(desk, ALL_SITES)).toBe(false);
    await expect.poll(() => watched(desk)).toEqual([]);
    const { facts } = await checkPage(bench(), '/nach-dem-widerruf', SUPPLIED);
    expect(facts.source).toBe('seaprwire');
  });

  it('checks chosen sites only', async () => {
    const { browser, network } = bench();
    const desk = await openDesk(browser);
    const options = await openOptions('sites');
    await options.waitForSelector('[data-list="sites"] form input');
    await options.type('[data-list="sites"] form input', 'https://www.tagesblick.example/politik');
    await options.click('[data-list="sites"] form button[type="submit"]');
    await expect.poll(() => watched(desk)).toEqual(['*://*.tagesblick.example/*']);
    expect(await mayRead(desk, ALL_SITES)).toBe(false);
    network.serve(`${OTHER_SITE}/fremd`, SUPPLIED);
    const other = await browser.newPage();
    await other.goto(`${OTHER_SITE}/fremd`);
    await openPage(bench(), '/gewaehlt', SUPPLIED);
    await desk.badgeBecomes(`${SITE}/gewaehlt`, 'DI');
    const { session } = await desk.stored();
    expect(JSON.stringify(session)).not.toContain('abendpost');
    await options.bringToFront();
    await options.click('[data-list="sites"] ul.rows button');
    await expect.poll(() => watched(desk)).toEqual([]);
    expect(await mayRead(desk, '*://*.tagesblick.example/*')).toBe(false);
  });

  it('notices when the browser takes the permission back', async () => {
    await allowAll();
    const desk = await openDesk(bench().browser);
    await expect.poll(() => watched(desk)).toEqual([ALL_SITES]);
    expect(await mode(desk)).toBe('all');
    await desk.ask((origin) => chrome.permissions.remove({ origins: [origin] }), ALL_SITES);
    await expect.poll(() => mode(desk)).toBe('off');
    await expect.poll(() => watched(desk)).toEqual([]);
  });
});
