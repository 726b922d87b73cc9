import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIST } from '../lists/sample-list';
import { articlePage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { type ListServer, startListServer } from './harness/list-server';

const OWN_PHRASE = 'Ein Beitrag der Lindwerder Schreibstube';
const WIRE_PAGE = articlePage({ title: 'Acme wächst', paragraphs: [`LINDWERDER, 1. Mai /Lindwire/ -- ${STORY[0]}`, ...STORY.slice(1)] });

/** Types into a field as a person does, in place of what it holds. */
async function fill(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((element) => (element as HTMLInputElement).select());
  await page.type(selector, text === '' ? '\b' : text);
}

const press = async (page: Page, selector: string): Promise<void> => {
  const button = await page.waitForSelector(`${selector}:not(:disabled)`);
  await button?.evaluate((element) => (element as HTMLElement).click());
};

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent).join('\n'), selector);

inEachBrowser(
  (bench, name) => {
    let server: ListServer;
    beforeAll(async () => {
      server = await startListServer();
    });
    afterAll(() => server.close());

    const openOptions = async (address = ''): Promise<Page> => {
      const options = await bench().browser.openExtensionPage(`options.html${address}`);
      await options.waitForSelector('[data-source="seaprwire"]');
      return options;
    };

    it('finds a source among hundreds by its phrase, at once, and switches off one of its signs', async () => {
      const options = await openOptions();
      const time = await options.evaluate(async () => {
        const search = document.querySelector<HTMLInputElement>('#sources input[type="search"]');
        if (search === null) throw new Error('no search');
        const start = performance.now();
        search.value = 'seaprwire.com';
        search.dispatchEvent(new Event('input', { bubbles: true }));
        while (document.querySelectorAll('[data-source]').length > 20) await new Promise((done) => setTimeout(done));
        return performance.now() - start;
      });
      expect(time).toBeLessThan(1000);
      await press(options, '.source:has([data-source="seaprwire"]) .opener');
      await press(options, '[data-marker="seaprwire/dateline"]');
      await expect.poll(() => textOf(options, '.source .off')).toMatch(/switched off by you/);
      await press(options, '[data-marker="seaprwire/dateline"]');
      await expect.poll(() => textOf(options, '.source .off')).toBe('');
    });

    it('refuses a rule that ordinary text would meet, tries a better one, keeps it, and finds it on a page until it is removed', async () => {
      const options = await openOptions();
      await press(options, '#rules .primary');
      await fill(options, 'form.own textarea', 'the');
      await expect.poll(() => textOf(options, 'form.own .problem')).toMatch(/so short/);
      await fill(options, 'form.own textarea', OWN_PHRASE);
      await expect.poll(() => textOf(options, 'form.own .problem')).toBe('');
      await options.select('form.own > label select', 'paid');
      await fill(options, '#tester textarea', `Neues vom Hafen\nMehr im Frühjahr.\n${OWN_PHRASE}.`);
      await expect.poll(() => textOf(options, '.outcome dd')).toMatch(/Paid content\s+No label/);
      expect(await textOf(options, 'mark.is-draft')).toBe(OWN_PHRASE);
      await press(options, 'form.own button[type="submit"]');
      await options.waitForSelector('[data-rule]');
      const html = articlePage({ title: 'Neues vom Hafen', paragraphs: [...STORY, `${OWN_PHRASE}.`] });
      const { popup, facts } = await checkPage(bench(), `/eigene-regel-${name}`, html);
      expect(facts).toMatchObject({ state: 'checked', label: 'paid', payment: 'paid' });
      await popup.close();
      await options.bringToFront();
      await press(options, '.own-rules .buttons button:last-child');
      await options.waitForSelector('[data-rule]', { hidden: true });
    });

    it('opens a filled form for words that were selected on a page', async () => {
      const options = await openOptions(`#new-rule?phrase=${encodeURIComponent(OWN_PHRASE)}`);
      await expect.poll(() => options.$eval('form.own textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(OWN_PHRASE);
    });

    it('takes a list after showing what it brings, finds by it, keeps the last good version', async () => {
      bench().network.serveSecurely(server.host, server.port);
      server.publish(LIST);
      const options = await openOptions('#lists');
      const look = async (address: string): Promise<void> => {
        await fill(options, '#lists form input', address);
        await press(options, '#lists form button[type="submit"]');
      };
      const refused: [string, RegExp][] = [
        ['http://lists.example/list.json', /starts with https/],
        ['https://lists.example/page.html', /not JSON/],
        ['https://lists.example/huge.json', /larger than/],
        ['https://lists.example/poison.json', /only attacks use/],
        ['https://lists.example/missing.json', /404/],
        ['https://lists.example/private.json', /could not be reached/],
        ['https://lists.example/insecure.json', /could not be reached/],
      ];
      for (const [address, reason] of refused) {
        await look(address);
        await expect.poll(() => textOf(options, '#lists form .problem'), { timeout: 5000 }).toMatch(reason);
      }
      await look('https://lists.example/list.json');
      await options.waitForSelector('.offer');
      expect(await textOf(options, '.offer')).toMatch(/Harbour wires.*CC0.*\+1 −0 rules and 1 of them now decide alone/s);
      await press(options, '.offer .primary');
      await options.waitForSelector('#lists [data-list]');

      const { popup, facts } = await checkPage(bench(), `/liste-${name}`, WIRE_PAGE);
      expect(facts).toMatchObject({ state: 'checked', label: 'press-release' });
      await popup.close();
      await options.bringToFront();
      server.publish(null);
      await press(options, '.list .buttons button');
      await expect.poll(() => textOf(options, '.list .problem')).toMatch(/answered with 500. The last good version stays in use/);
      server.publish({ ...LIST, sources: [...LIST.sources, { ...LIST.sources[0], id: 'seawire', hosts: [], credits: ['Seawire'] }] });
      await press(options, '.list .buttons button');
      await expect.poll(() => textOf(options, '.list .notice')).toMatch(/newer version waits for you: \+1 −0/);
      await press(options, '.list .buttons button:last-child');
      await options.waitForSelector('#lists [data-list]', { hidden: true });
      expect(await textOf(options, '#backup .rows')).toMatch(/before a list was removed/);
    });

    it('refuses hostile files, shows what a good one would change, takes it, and goes back', async () => {
      const options = await openOptions('#backup');
      const folder = mkdtempSync(join(tmpdir(), 'copytaster-'));
      const choose = async (content: string): Promise<void> => {
        const path = join(folder, 'settings.json');
        writeFileSync(path, content);
        const input = await options.$<'input'>('#backup input[type="file"]' as 'input');
        await input?.uploadFile(path);
      };
      await choose(' '.repeat(11_000_000));
      await expect.poll(() => textOf(options, '#backup .problem')).toMatch(/larger than/);
      await choose('{"format":"copytaster-backup","__proto__":{}}');
      await expect.poll(() => textOf(options, '#backup .problem')).toMatch(/only attacks use/);
      const settings = { version: 1, automatic: 'off', sites: [], sourcesOff: ['dpa'], markersOff: [], ownPhrases: [] };
      await choose(JSON.stringify({ format: 'copytaster-backup', version: 1, created: '', settings, lists: [] }));
      await options.waitForSelector('#backup .offer');
      await press(options, '#backup .offer .primary');
      const isOn = () => options.$eval('[data-source="dpa"]', (box) => (box as HTMLInputElement).checked);
      await expect.poll(isOn).toBe(false);
      await press(options, '#backup .rows button');
      await expect.poll(isOn).toBe(true);
    });

    it('is never blank: damaged settings are set aside and offered, two windows lose nothing of each other', async () => {
      const options = await openOptions();
      await options.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome;
        await storage.local.set({ settings: { version: 2, automatic: 7 } });
      });
      const [one, two] = [await openOptions(), await openOptions()];
      expect(await textOf(one, '.notice')).toMatch(/could not be read/);
      const click = (page: Page, id: string) => page.$eval(`[data-source="${id}"]`, (box) => (box as HTMLInputElement).click());
      await Promise.all([click(one, 'dpa'), click(two, 'afp')]);
      const both = (page: Page) =>
        page.$$eval('[data-source="dpa"], [data-source="afp"]', (boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
      await expect.poll(() => both(one)).toEqual([false, false]);
      await expect.poll(() => both(two)).toEqual([false, false]);
      await one.$eval('.notice button:last-child', (button) => (button as HTMLButtonElement).click());
      await expect.poll(() => textOf(one, '.notice')).toBe('');
    });
  },
  { trustsAnyCertificate: true },
);
