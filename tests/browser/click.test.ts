import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { distributedPage, FOOTER_LAYOUTS, MENTIONING_PAGE } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage, SITE } from './harness/check-page';
import { popupFacts } from './harness/popup-facts';
import { savePicture } from './harness/save-picture';

const LAYOUTS = Object.keys(FOOTER_LAYOUTS) as (keyof typeof FOOTER_LAYOUTS)[];
/** The article that the project began with; not part of the repository. */
const SEED = '../shared/seed/article-de.txt';

inEachBrowser((bench, name) => {
  it('opens the welcome page on install', async () => {
    const { welcome } = bench();
    const button = await welcome.waitForSelector('button.primary');
    expect(await button?.evaluate((element) => element.textContent)).toBeTruthy();
  });

  it.each(LAYOUTS)('says who supplied an article with the distributor’s text %s, with activeTab alone', async (layout) => {
    const index = LAYOUTS.indexOf(layout);
    const { popup, facts } = await checkPage(bench(), `/verteilt-${index}`, distributedPage(layout));
    expect(facts).toMatchObject({ state: 'checked', label: 'distributed', route: 'distributed', source: 'seaprwire', payment: '' });
    expect(facts.heading).toContain('SeaPRwire');
    expect(new Set(facts.evidence.map(({ zone }) => zone))).toEqual(new Set(['lead', 'tail']));
    await savePicture(`${name}-distributed-${index}`, popup);
  });

  const seeded = existsSync(SEED) ? it : it.skip;
  if (!existsSync(SEED)) console.warn(`Skipped in ${name}: the seed article ${SEED} is not here.`);
  seeded.each(LAYOUTS)('says the same of the article that the project began with, %s', async (layout) => {
    const [, ...paragraphs] = readFileSync(SEED, 'utf8').split('\n').filter(Boolean);
    const html = distributedPage(layout, paragraphs.slice(0, -3), paragraphs.slice(-3));
    const { facts } = await checkPage(bench(), `/seed-${LAYOUTS.indexOf(layout)}`, html);
    expect(facts).toMatchObject({ state: 'checked', label: 'distributed', route: 'distributed', source: 'seaprwire' });
    expect(new Set(facts.evidence.map(({ zone }) => zone))).toEqual(new Set(['lead', 'tail']));
  });

  it('says nothing of an ordinary article that mentions wires, releases and advertising, but what was checked', async () => {
    const { popup, facts } = await checkPage(bench(), '/erwaehnt', MENTIONING_PAGE);
    expect(facts).toMatchObject({ state: 'checked', label: 'none', route: '', payment: '' });
    expect(await popup.evaluate((document) => document.querySelector('section.checked')?.textContent)).toMatch(/\d/);
    await savePicture(`${name}-none`, popup);
  });

  it('says that a page is no article', async () => {
    const links = Array.from({ length: 40 }, (_, index) => `<li><a href="/${index}">Meldung ${index}</a></li>`).join('');
    const { facts } = await checkPage(bench(), '/', `<!doctype html><title>Tagesblick</title><h1>Tagesblick</h1><ul>${links}</ul>`);
    expect(facts).toMatchObject({ state: 'not-article', label: 'none' });
  });

  it('says that a browser page cannot be checked', async () => {
    const { browser } = bench();
    const page = await browser.newPage();
    await page.goto(name === 'firefox' ? 'about:license' : 'chrome://version', { waitUntil: name === 'firefox' ? [] : 'load' });
    const popup = await browser.clickToolbar(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'no-access', label: 'none' });
    await savePicture(`${name}-no-access`, popup);
  });

  it('draws badge and title for the tab that was clicked, and for no other', async () => {
    const { browser, network } = bench();
    const desk = await openDesk(browser);
    const { page, popup } = await checkPage(bench(), '/mit-knopf', distributedPage('in a footer inside the article'));
    await popup.close();
    expect((await desk.buttonAt(page.url())).text).toBe('DI');
    expect((await desk.buttonAt(page.url())).title).toContain('SeaPRwire');
    network.serve(`${SITE}/nebenan`, MENTIONING_PAGE);
    const other = await browser.newPage();
    await other.goto(`${SITE}/nebenan`);
    const { facts } = { facts: await popupFacts(await browser.clickToolbar(other)) };
    expect(facts).toMatchObject({ label: 'none', source: '' });
    expect((await desk.buttonAt(`${SITE}/nebenan`)).text).toBe('');
    expect((await desk.buttonAt(page.url())).text).toBe('DI');
  });

  it('keeps nothing of a page on disk, and nothing at all once its tab is closed', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const before = await desk.stored();
    expect(before.session).toEqual({});
    const { page, popup } = await checkPage(bench(), '/vergessen', distributedPage('in a footer inside the article'));
    await popup.close();
    const during = await desk.stored();
    expect(during.local).toEqual(before.local);
    expect(Object.keys(during.session)).toHaveLength(1);
    await page.close();
    await expect.poll(async () => (await desk.stored()).session).toEqual({});
  });
});
