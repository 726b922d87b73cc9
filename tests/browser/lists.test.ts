import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { openDesk } from '../../scripts/browsers/desk';
import { keepInSync } from '../../utils/settings/keep-in-sync';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { SETTINGS_KEY } from '../../utils/settings/store';
import { memoryArea } from '../extension/memory-area';
import { LIST } from '../lists/sample-list';
import { RULE } from '../rules/sample-rule';
import { articlePage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { type ListServer, OTHER_HOST, startListServer } from './harness/list-server';
import { fill, openOptions, press, textOf, ticked } from './harness/options-page';

declare const chrome: ExtensionApi;

const WIRE_PAGE = articlePage({ title: 'Acme wächst', paragraphs: [`LINDWERDER, 1. Mai /Lindwire/ -- ${STORY[0]}`, ...STORY.slice(1)] });
const LIST_SITE = 'https://lists.example/*';
/** A hostile file is refused within a second. */
const LONGEST_REFUSAL = 1000;
const SEAWIRE = JSON.parse(JSON.stringify(LIST.sources[0]).replaceAll('Lindwire', 'Seawire').replaceAll('lindwire', 'seawire'));

/** What Chromium adds to the storage of other browsers. */
interface CountedArea extends Pick<ExtensionApi['storage']['local'], 'set'> {
  readonly QUOTA_BYTES: number;
  getBytesInUse(keys: null): Promise<number>;
}

inEachBrowser(
  (bench, name) => {
    let server: ListServer;
    beforeAll(async () => {
      server = await startListServer();
      bench().network.serveSecurely(server.host, server.port);
      bench().network.serveSecurely(OTHER_HOST, server.port);
    });
    afterAll(() => server.close());

    const addressOf = (path: string): string => (path.includes('://') ? path : `https://${server.host}/${path}`);
    const look = async (options: Page, path: string): Promise<void> => {
      await fill(options, '#lists form input', addressOf(path));
      await press(options, '#lists form button[type="submit"]');
    };
    /** Asks for a list, and milliseconds until the page says why it is refused. */
    const timeToRefuse = async (options: Page, path: string): Promise<number> => {
      await fill(options, '#lists form input', addressOf(path));
      return await options.evaluate(async () => {
        const button = document.querySelector<HTMLElement>('#lists form button[type="submit"]');
        const start = performance.now();
        button?.click();
        const drawn = () => new Promise(requestAnimationFrame);
        await drawn();
        do await drawn();
        while (button?.ariaBusy === 'true' || document.querySelector('#lists form .problem') === null);
        return performance.now() - start;
      });
    };

    async function refuses(options: Page): Promise<void> {
      const refused: [string, RegExp][] = [
        ['http://lists.example/list.json', /starts with https/],
        ['page.html', /not JSON/],
        ['broken.json', /not JSON: line 2, column/],
        ['huge.json', /larger than 4 MB/],
        ['endless.json', /larger than 4 MB/],
        ['million.json', /too many entries: more than 300000/],
        ['expression.json', /no field “sources\[0\]\.markers\[0\]\.pattern”/],
        ['markup.json', /holds markup.*<img src=x onerror=alert/],
        ['costly.json', /too costly/],
        ['poison.json', /only attacks use/],
        ['elsewhere.json', /another site, other\.example/],
        ['missing.json', /404/],
        ['private.json', /could not be reached/],
        ['insecure.json', /could not be reached/],
      ];
      const times: Record<string, number> = {};
      for (const [path, reason] of refused) {
        times[path] = Math.round(await timeToRefuse(options, path));
        expect(await textOf(options, '#lists form .problem')).toMatch(reason);
      }
      console.info(`${name}: milliseconds until a list is refused ${JSON.stringify(times)}`);
      for (const time of Object.values(times)) expect(time).toBeLessThan(LONGEST_REFUSAL);
    }

    async function takesAndUpdates(options: Page): Promise<void> {
      server.publish(LIST);
      await look(options, 'list.json');
      await options.waitForSelector('.offer');
      expect(await textOf(options, '.offer')).toMatch(
        /Harbour wires.*CC0.*lists\.example\/list\.json.*1 KB.*\+1 −0 rules and 1 of them now decide alone.*\+ lindwire\/dateline.*may not run code/s,
      );
      await press(options, '.offer .primary');
      await options.waitForSelector('#lists [data-list]');
      expect(await textOf(options, '.list')).toMatch(/Harbour wires.*Licence: CC0 · 1 KB · 1 marker/s);
      const { popup, facts } = await checkPage(bench(), `/liste-${name}`, WIRE_PAGE);
      expect(facts).toMatchObject({ state: 'checked', label: 'press-release' });
      await popup.close();
      await options.bringToFront();
      server.publish(null);
      await press(options, '.list .buttons button');
      await expect.poll(() => textOf(options, '.list .problem')).toMatch(/answered with 500. The last good version stays in use/);
      server.publish({ ...LIST, sources: [...LIST.sources, SEAWIRE] });
      await press(options, '.list .buttons button');
      await expect.poll(() => textOf(options, '.list .notice')).toMatch(/newer version waits for you: \+1 −0.*\+ seawire\/dateline/);
      await press(options, '.list .notice button');
      await expect.poll(() => textOf(options, '.list')).toMatch(/2 markers/);
      await look(options, 'list.json');
      await expect.poll(() => textOf(options, '#lists form .problem')).toMatch(/have this list already/);
    }

    async function changesAndRemoves(options: Page): Promise<void> {
      const desk = await openDesk(bench().browser);
      await fill(options, '.list input[type="text"]', 'My wires');
      await options.keyboard.press('Enter');
      await options.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await expect.poll(() => textOf(options, '.list .name')).toBe('My wires');
      await options.select('.list select', '168');
      await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain('"hours":168');
      const labelNow = async (): Promise<string> => {
        const { popup, facts } = await checkPage(bench(), `/liste-${name}`, WIRE_PAGE);
        await popup.close();
        await options.bringToFront();
        return facts.label;
      };
      const source = await options.$eval('.source:has(.origin) input', (box) => (box as HTMLElement).dataset.source ?? '');
      expect(source).toMatch(/^lindwire@list-/);
      await press(options, `[data-source="${source}"]`);
      await expect.poll(() => ticked(options, `[data-source="${source}"]`)).toEqual([false]);
      await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain(`"sourcesOff":["${source}"]`);
      expect(await labelNow()).toBe('none');
      await press(options, `[data-source="${source}"]`);
      await expect.poll(() => ticked(options, `[data-source="${source}"]`)).toEqual([true]);
      await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain('"sourcesOff":[]');
      expect(await labelNow()).toBe('press-release');
      await press(options, '#lists [data-list]');
      await expect.poll(() => textOf(options, '.list .off')).toBe('paused');
      expect(await labelNow()).toBe('none');
      await press(options, '.list .buttons button:last-child');
      await options.waitForSelector('#lists [data-list]', { hidden: true });
      await expect.poll(() => textOf(options, '#backup .rows')).toMatch(/before a list was removed/);
      await expect.poll(async () => Object.keys((await desk.stored()).local).filter((key) => key.startsWith('list-'))).toEqual([]);
    }

    it('refuses what is no list or hostile within a second, with the reason; gives up on a slow server; takes, updates, changes and removes a good one', async () => {
      const { browser } = bench();
      const patient = await openOptions(browser, '#lists');
      await look(patient, 'slow.json');
      const options = await openOptions(browser, '#lists');
      await refuses(options);
      expect(await textOf(options, '#lists > fieldset')).toMatch(/No lists\./);
      await takesAndUpdates(options);
      await changesAndRemoves(options);
      await patient.bringToFront();
      await expect.poll(() => textOf(patient, '#lists form .problem'), { timeout: 25_000 }).toMatch(/did not answer within 20 seconds/);
    }, 90_000);

    it('asks the browser where a site does not let others read its list: changes nothing on a no, asks for what is newer only on a yes', async () => {
      const { browser } = bench();
      const desk = await openDesk(browser);
      const mayRead = () => desk.ask((pattern) => chrome.permissions.contains({ origins: [pattern] }), LIST_SITE);
      server.publish(LIST);
      const options = await openOptions(browser, '#lists');
      await look(options, 'private.json');
      const allow = '#lists form button[type="button"]';
      await options.waitForSelector(allow);
      await options.bringToFront();
      await browser.refusePermission(options, () => options.click(allow));
      await expect.poll(() => textOf(options, '#lists form .problem')).toMatch(/gave no access to lists\.example/);
      expect(await mayRead()).toBe(false);
      await browser.acceptPermission(LIST_SITE);
      await look(options, 'private.json');
      await options.waitForSelector(allow);
      await options.bringToFront();
      await options.click(allow);
      await options.waitForSelector('.offer');
      expect(await mayRead()).toBe(true);
      await press(options, '.offer .primary');
      await options.waitForSelector('#lists [data-list]');
      const before = { ...server.counts };
      await press(options, '.list .buttons button');
      await expect.poll(() => server.counts).toEqual({ asked: before.asked + 1, unchanged: before.unchanged + 1 });
      await expect.poll(() => textOf(options, '.list .problem')).toBe('');
      await press(options, '.list .buttons button:last-child');
      await options.waitForSelector('#lists [data-list]', { hidden: true });
      await expect.poll(mayRead).toBe(false);
    });

    it('refuses hostile backups within a second, shows what a good one would change, merges, replaces, and goes back', async () => {
      const { browser } = bench();
      const options = await openOptions(browser, '#backup');
      const path = join(mkdtempSync(join(tmpdir(), 'copytaster-')), 'settings.json');
      const choose = async (content: string): Promise<void> => {
        writeFileSync(path, content);
        await (await options.$<'input'>('#backup input[type="file"]' as 'input'))?.uploadFile(path);
      };
      const file = (settings: object, lists: object[] = []): string =>
        JSON.stringify({ format: 'copytaster-backup', version: 1, created: '', settings: { ...DEFAULT_SETTINGS, ...settings }, lists });
      const refused: [string, string, RegExp][] = [
        ['10 MB', ' '.repeat(11_000_000), /larger than/],
        ['a million entries', file({}).replace('"sourcesOff":[]', `"sourcesOff":[${'"x",'.repeat(900_000)}"x"]`), /too many entries/],
        ['prototype keys', '{"format":"copytaster-backup","__proto__":{}}', /only attacks use/],
        ['an expression that explodes', file({ ownRules: [{ ...RULE, phrases: {}, pattern: 'Lind((a{99}){99}){99}' }] }), /too costly/],
        ['markup', file({ ownRules: [{ ...RULE, name: '<b>x</b>' }] }), /holds markup/],
        ['a wrong type', file({ sync: 'no' }), /“settings\.sync” must be boolean, not "no"/],
      ];
      const times: Record<string, number> = {};
      for (const [what, content, reason] of refused) {
        const start = Date.now();
        await choose(content);
        await expect.poll(() => textOf(options, '#backup .problem')).toMatch(reason);
        times[what] = Date.now() - start;
      }
      console.info(`${name}: milliseconds until a backup is refused, its choice by the harness included ${JSON.stringify(times)}`);

      await press(options, '[data-source="afp"]');
      await choose(file({ sourcesOff: ['dpa'], sites: ['news.example'] }));
      await options.waitForSelector('#backup .offer');
      expect(await textOf(options, '#backup .offer dd')).toBe('+1 −0 sites and +1 −0 switches\n+1 −0 sites and +1 −1 switches');
      await press(options, '#backup .offer .primary');
      const isOn = () => ticked(options, '[data-source="afp"], [data-source="dpa"]');
      await expect.poll(isOn).toEqual([false, false]);
      await choose(file({ sourcesOff: ['dpa'] }));
      await options.waitForSelector('#backup .offer');
      await press(options, '#backup .offer .buttons button:nth-child(2)');
      await expect.poll(isOn).toEqual([true, false]);
      await press(options, '#backup > fieldset > .buttons > button:last-child');
      await press(options, '#backup > fieldset > .buttons > button:last-child');
      await expect.poll(isOn).toEqual([true, true]);
      await expect.poll(() => textOf(options, '#backup .rows')).toMatch(/before a reset.*\n?.*before an import.*\n?.*before an import/);
      // the last one of three: as it was before the merge
      await press(options, '#backup .rows li:last-child button');
      await expect.poll(isOn).toEqual([false, true]);
      expect(await options.$$eval('#backup .rows li', (rows) => rows.length)).toBe(3);
      const exported = await options.evaluate(async () => {
        const whole: Blob[] = [];
        URL.createObjectURL = (blob) => {
          whole.push(blob as Blob);
          return 'blob:kept';
        };
        document.querySelector<HTMLElement>('#backup > fieldset > .buttons button')?.click();
        while (whole.length === 0) await new Promise(requestAnimationFrame);
        return (await whole[0]?.text()) ?? '';
      });
      expect(JSON.parse(exported)).toMatchObject({ format: 'copytaster-backup', settings: { sourcesOff: ['afp'] } });
      await press(options, '[data-source="afp"]');
      await expect.poll(isOn).toEqual([true, true]);
    });

    it('carries settings to another device and back; where they differ, the last change holds and a backup is kept', async () => {
      const { browser } = bench();
      const desk = await openDesk(browser);
      const options = await openOptions(browser, '#backup');
      const sync = {
        get: (keys?: unknown) => desk.ask((wanted) => chrome.storage.sync.get(wanted as string), keys ?? null),
        set: (items: Record<string, unknown>) => desk.ask((given) => chrome.storage.sync.set(given), items),
        remove: (keys: string | string[]) => desk.ask((given) => chrome.storage.sync.remove(given), keys),
      } as Parameters<typeof keepInSync>[1];
      const other = memoryArea({ [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, sync: true, automatic: 'all' } });
      const otherSettings = () => other.content[SETTINGS_KEY] as Settings;
      expect(await sync.get(null)).toEqual({});
      await press(options, '[data-sync]');
      await press(options, '[data-source="dpa"]');
      await expect.poll(async () => JSON.stringify(await sync.get(null))).toMatch(/sourcesOff\W+dpa/);
      await keepInSync(other, sync, new Date());
      expect(otherSettings()).toMatchObject({ sourcesOff: ['dpa'], automatic: 'all' });
      other.content[SETTINGS_KEY] = { ...otherSettings(), sourcesOff: ['afp'] };
      await keepInSync(other, sync, new Date());
      await expect.poll(() => ticked(options, '[data-source="afp"], [data-source="dpa"]')).toEqual([false, true]);
      await expect.poll(() => textOf(options, '#backup .rows')).toMatch(/before settings of another device/);
      await expect.poll(() => textOf(options, '#backup')).toMatch(/Last: /);
      expect(await ticked(options, 'input[name="automatic"]')).toEqual([true, false, false]);
      await press(options, '[data-sync]');
      await press(options, '[data-source="afp"]');
      await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain('"sync":false');
      expect(otherSettings().sourcesOff).toEqual(['afp']);
    });

    it('is never blank: damaged settings are set aside and offered, two windows lose nothing of each other', async () => {
      const { browser } = bench();
      const desk = await openDesk(browser);
      await desk.ask((damaged) => chrome.storage.local.set({ settings: damaged }), { version: 2, automatic: 7 });
      const [one, two] = [await openOptions(browser), await openOptions(browser)];
      expect(await textOf(one, '.notice')).toMatch(/could not be read/);
      expect((await desk.stored()).local['settings-unreadable']).toEqual({ version: 2, automatic: 7 });
      await Promise.all([press(one, '[data-source="dpa"]'), press(two, '[data-source="afp"]')]);
      const both = '[data-source="dpa"], [data-source="afp"]';
      await expect.poll(() => ticked(one, both)).toEqual([false, false]);
      await expect.poll(() => ticked(two, both)).toEqual([false, false]);
      await press(one, '.notice button:last-child');
      await expect.poll(() => textOf(one, '.notice')).toBe('');
      expect((await desk.stored()).local).not.toHaveProperty('settings-unreadable');
    });

    it('says where the storage is full, and shows what holds', async () => {
      const { browser } = bench();
      const desk = await openDesk(browser);
      const options = await openOptions(browser);
      if (name === 'chromium')
        await desk.ask(async () => {
          const { local } = (globalThis as unknown as { chrome: { storage: { local: CountedArea } } }).chrome.storage;
          // a key and the quotes of a text count, too
          await local.set({ filler: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse(null)) - '"filler"'.length) });
        });
      else
        await options.evaluate(() => {
          // Firefox has no limit that a test could fill: this is the error of its storage
          chrome.storage.local.set = () =>
            Promise.reject(new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'));
        });
      const before = await ticked(options, '[data-source="reuters"]');
      await press(options, '[data-source="reuters"]');
      await expect
        .poll(() => textOf(options, '[role="alert"]'))
        .toMatch(/storage for this extension is full. Your last change was not kept/);
      await expect.poll(() => ticked(options, '[data-source="reuters"]')).toEqual(before);
      await desk.ask(() => chrome.storage.local.remove('filler'));
      const again = await openOptions(browser);
      await press(again, '[data-source="reuters"]');
      await expect.poll(() => ticked(again, '[data-source="reuters"]')).toEqual([before[0] !== true]);
    });
  },
  { trustsAnyCertificate: true },
);
