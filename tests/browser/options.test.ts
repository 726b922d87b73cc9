import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { openDesk } from '../../scripts/browsers/desk';
import { distributedPage } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { fill, openOptions, paste, press, textOf, ticked } from './harness/options-page';
import { popupFacts } from './harness/popup-facts';

declare const chrome: ExtensionApi;

/** Milliseconds in which nobody notices a wait; ten times that on a machine that is shared with other work. */
const AT_ONCE = 1000;
const SITE = 'tagesblick.example';
const ARTICLE = distributedPage('in a footer inside the article');

/** Milliseconds from a change of a field until the page has drawn what it leads to. */
function timeTo(page: Page, selector: string, value: string, isDone: string): Promise<number> {
  return page.evaluate(
    async (wanted, next, done) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
      if (field === null) throw new Error(`no ${wanted}`);
      const start = performance.now();
      field.value = next;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      while (document.querySelector(done) !== null) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    selector,
    value,
    isDone,
  );
}

inEachBrowser((bench, name) => {
  it('leaves a source out that was switched off, and finds it again when it is on', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const switchTo = async (on: boolean): Promise<void> => {
      const options = await openOptions(browser);
      await press(options, '[data-source="seaprwire"]');
      await expect.poll(() => ticked(options, '[data-source="seaprwire"]')).toEqual([on]);
      await expect.poll(async () => JSON.stringify((await desk.stored()).local).includes('"sourcesOff":["seaprwire"]')).toBe(!on);
      await options.close();
    };
    await switchTo(false);
    const { page, popup, facts } = await checkPage(bench(), '/abgeschaltet', ARTICLE);
    expect(facts).toMatchObject({ state: 'checked', source: '' });
    expect(facts.label).not.toBe('press-release');
    await popup.close();
    await switchTo(true);
    const again = await browser.clickToolbar(page);
    await expect.poll(async () => (await popupFacts(again)).source).toBe('seaprwire');
  });

  it('leads to the licences of the packages in it', async () => {
    const options = await openOptions(bench().browser);
    await press(options, '#app > footer a');
    const shown = () => options.evaluate(() => [document.characterSet, document.body.textContent]).catch(() => ['', '']);
    await expect.poll(shown).toEqual(['UTF-8', expect.stringContaining('Copytaster contains code of these packages')]);
  });

  it('finds sources among hundreds at once, by words and by filters', async () => {
    const options = await openOptions(bench().browser);
    const count = () => options.$$eval('[data-source]', (boxes) => boxes.length);
    const all = await count();
    expect(all).toBeGreaterThan(350);
    const search = '#sources input[type="search"]';
    const others = '[data-source="dpa"]';
    const times: Record<string, number> = {};
    for (const [what, words] of Object.entries({ name: 'SeaPRwire', host: 'seaprwire.com', phrase: 'seaprwire) {dash}' })) {
      times[what] = await timeTo(options, search, words, others);
      expect(await ticked(options, '[data-source="seaprwire"]')).toEqual([true]);
      await timeTo(options, search, '', '.sources:empty');
      await options.waitForSelector(others);
    }
    const language = '[data-filter="language"]';
    times.language = await timeTo(options, language, 'de', '[data-source="en"]');
    expect(await count()).toBeGreaterThan(1);
    expect(await ticked(options, '[data-source="de"]')).toEqual([true]);
    await timeTo(options, language, '', '.none');
    const [kind, state] = await options.$$('#sources .filters select');
    await kind?.select('news-agency');
    await expect.poll(() => ticked(options, '[data-source="seaprwire"]')).toEqual([]);
    expect(await ticked(options, others)).toEqual([true]);
    await kind?.select('all');
    await state?.select('off');
    await expect.poll(() => textOf(options, '#sources')).toMatch(/Nothing found/);
    await state?.select('all');
    await expect.poll(count).toBe(all);
    console.info(`${name}: ${all} entries, milliseconds to find by ${JSON.stringify(times)}`);
    for (const time of Object.values(times)) expect(time).toBeLessThan(AT_ONCE);
  });

  it('switches single signs, kinds of signs and languages off and on again, and says who did it', async () => {
    const options = await openOptions(bench().browser);
    const opener = '.source:has([data-source="seaprwire"]) .opener';
    await press(options, opener);
    const marker = '.marker:has([data-marker="seaprwire/dateline"])';
    await expect.poll(() => textOf(options, marker)).toMatch(/Dateline.*Opening line.* · decides alone.*Finds, for example:/);
    await press(options, '[data-marker="seaprwire/dateline"]');
    await expect.poll(() => textOf(options, `${marker} .off`)).toBe('switched off by you');
    expect(await textOf(options, `${opener} .off`)).toBe('1 sign switched off by you');
    await press(options, '[data-marker="seaprwire/dateline"]');
    await expect.poll(() => textOf(options, `${opener} .off`)).toBe('');
    const dateline = '#sources .columns .choice input';
    await press(options, dateline);
    await expect.poll(() => textOf(options, `${marker} .off`)).toBe('its kind is switched off by you');
    await press(options, dateline);
    await expect.poll(() => textOf(options, `${marker} .off`)).toBe('');
    await press(options, '[data-source="de"]');
    await expect.poll(() => textOf(options, '.source:has([data-source="de"]) .off')).toBe('switched off by you');
    await press(options, '[data-source="de"]');
    await expect.poll(() => textOf(options, '#sources .off')).toBe('');
  });

  it('leaves out sites that are never to be checked, and takes back what is switched off on one site', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const { popup } = await checkPage(bench(), '/nur-hier', ARTICLE);
    await popup.close();
    // as the popup’s “Off on this site” asks for it
    await desk.ask((site) => chrome.runtime.sendMessage({ kind: 'switch', target: 'source', id: 'seaprwire', site, on: false }), SITE);
    const again = await checkPage(bench(), '/nur-hier', ARTICLE);
    expect(again.facts.source).toBe('');
    await again.popup.close();
    const options = await openOptions(browser, '#sites');
    await expect.poll(() => textOf(options, '#sites .site')).toMatch(/tagesblick\.example.*SeaPRwire/);
    await press(options, '#sites .site button');
    await options.waitForSelector('#sites .site', { hidden: true });

    await fill(options, '[data-list="neverSites"] form input', 'not a site');
    await press(options, '[data-list="neverSites"] form button');
    await expect.poll(() => textOf(options, '[data-list="neverSites"] form .problem')).toMatch(/not the address of a site/);
    const many = Array.from({ length: 9 }, (_, index) => `https://www.site${index}.example/x`).join('\n');
    await paste(options, '[data-list="neverSites"] details textarea', `# mine\n${many}\nno_site!`);
    await press(options, '[data-list="neverSites"] details button');
    await expect
      .poll(() => textOf(options, '[data-list="neverSites"] .rows bdi'))
      .toBe(Array.from({ length: 9 }, (_, index) => `site${index}.example`).join('\n'));
    expect(await textOf(options, '[data-list="neverSites"] details .problem')).toMatch(/These are no sites: no_site!/);
    await fill(options, '[data-list="neverSites"] input[type="search"]', 'site7');
    await expect.poll(() => textOf(options, '[data-list="neverSites"] .rows bdi')).toBe('site7.example');
    await press(options, '[data-list="neverSites"] .rows button');
    await expect.poll(() => textOf(options, '[data-list="neverSites"] .rows bdi')).not.toMatch(/site7/);
  });

  it('leads to the browser’s question for sites that were imported and that it may not read', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const pattern = `*://*.${SITE}/*`;
    const stored = { version: 2, automatic: 'sites', sites: [SITE], neverSites: [], siteSwitches: [], sourcesOff: [], markersOff: [] };
    await desk.ask(
      (settings) =>
        chrome.storage.local.set({
          settings: { ...settings, rolesOff: [], languagesOff: [], ownSources: [], ownRules: [], lists: [], sync: false },
        }),
      stored,
    );
    const watched = () =>
      desk.ask(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []));
    const options = await openOptions(browser, '#automatic');
    await expect.poll(() => textOf(options, '[data-missing]')).toMatch(/not checked automatically: tagesblick\.example/);
    expect(await watched()).toEqual([]);
    await browser.acceptPermission(pattern);
    await options.bringToFront();
    await options.click('[data-missing] button');
    await options.waitForSelector('[data-missing]', { hidden: true });
    await expect.poll(watched).toEqual([pattern]);
    // a site that is taken back takes no other one with it
    await options.click('input[name="automatic"][value="off"]');
    await expect.poll(watched).toEqual([]);
    await options.click('input[name="automatic"][value="sites"]');
    await expect.poll(() => textOf(options, '[data-list="sites"] .rows bdi')).toBe(SITE);
    await expect.poll(() => textOf(options, '[data-missing]')).toMatch(/tagesblick\.example/);
    await options.click('input[name="automatic"][value="off"]');
    await options.waitForSelector('[data-missing]', { hidden: true });
  });

  it('stores what was clicked also where the page is closed before it could', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const options = await openOptions(browser);
    // another window is storing something and takes its time
    await desk.ask(async () => {
      const busy = globalThis as unknown as { release: () => void };
      await new Promise<void>((taken) => {
        void navigator.locks.request('copytaster-settings', () => {
          taken();
          return new Promise<void>((done) => {
            busy.release = done;
          });
        });
      });
    });
    await press(options, '[data-source="afp"]');
    await options.close();
    await desk.ask(async () => (globalThis as unknown as { release: () => void }).release());
    await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain('"sourcesOff":["afp"]');
    const again = await openOptions(browser);
    await press(again, '[data-source="afp"]');
    await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain('"sourcesOff":[]');
  });
});
