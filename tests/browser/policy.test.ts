import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { LIST } from '../lists/sample-list';
import { distributedPage } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { type ListServer, startListServer } from './harness/list-server';
import { openOptions, textOf, ticked } from './harness/options-page';

const POLICY = {
  automatic: 'all',
  neverSites: ['nie.example'],
  sourcesOff: ['seaprwire'],
  lists: ['https://lists.example/list.json'],
  locked: ['sources', 'sync'],
};
const GECKO_ID = 'copytaster@copytaster.example';

/** Where Chromium reads policies; only an administrator may write there. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';
const CHROMIUM_FILE = join(CHROMIUM_POLICIES, 'copytaster-test.json');

/** The id that Chromium gives an unpacked extension: the first half of its path's hash, in letters. */
function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

function mayManageChromium(): boolean {
  try {
    accessSync([CHROMIUM_POLICIES, dirname(CHROMIUM_POLICIES), '/etc/chromium', '/etc'].find(existsSync) ?? '/', constants.W_OK);
    return existsSync('/usr/bin/chromium');
  } catch {
    return false;
  }
}

const home = process.env.HOME;
let server: ListServer | null = null;

inEachBrowser(
  (bench, name) => {
    afterAll(async () => {
      rmSync(CHROMIUM_FILE, { force: true });
      process.env.HOME = home;
      await server?.close();
    });

    const isManaged = name === 'firefox' || mayManageChromium();
    if (!isManaged) console.warn(`Skipped in chromium: only an administrator may write to ${CHROMIUM_POLICIES}.`);

    it.skipIf(!isManaged)('takes what an organisation sets, locks what it locks, and says so', async () => {
      const { browser } = bench();
      const desk = await openDesk(browser);
      const options = await openOptions(browser);
      await expect
        .poll(() => textOf(options, '#sources .managed'), { timeout: 15_000 })
        .toMatch(/Set by your organisation. It cannot be changed here/);
      expect(await ticked(options, '[data-source="seaprwire"]')).toEqual([false]);
      expect(await options.$eval('#sources > fieldset', (part) => (part as HTMLFieldSetElement).disabled)).toBe(true);
      const { popup, facts } = await checkPage(bench(), '/verwaltet', distributedPage('in a footer inside the article'));
      expect(facts.source).toBe('');
      // nothing to press that would do nothing, and why
      await expect
        .poll(() => popup.evaluate((document) => [...document.querySelectorAll('.not-right')].map((rule) => rule.textContent)))
        .toEqual(facts.evidence.map(() => expect.stringMatching(/Set by your organisation. It cannot be changed here/)));
      expect(facts.evidence.length).toBeGreaterThan(0);
      expect(await popup.evaluate((document) => document.querySelectorAll('.switch button').length)).toBe(0);
      await popup.close();
      await options.bringToFront();

      expect(await textOf(options, '#sites .managed')).toMatch(/preset a part/);
      expect(await textOf(options, '[data-list="neverSites"] .rows bdi')).toBe('nie.example');
      await expect.poll(() => textOf(options, '#backup .managed')).toMatch(/Set by your organisation/);
      expect(await options.$eval('[data-sync]', (box) => box.matches(':disabled'))).toBe(true);

      expect(await textOf(options, '#lists .list')).toMatch(/lists\.example.*set by your organisation/);
      await expect.poll(() => textOf(options, '#lists .list'), { timeout: 15_000 }).toMatch(/CC0/);
      expect(await options.$$('#lists .list button')).toHaveLength(0);

      expect(await textOf(options, '#automatic .managed')).toMatch(/preset a part/);
      const modes = 'input[name="automatic"]';
      expect(await ticked(options, modes)).toEqual([false, false, true]);
      expect(await textOf(options, '[data-missing]')).toMatch(/does not let Copytaster read pages by itself/);
      // preset is not locked: a user may choose otherwise
      await options.bringToFront();
      await options.click(`${modes}[value="off"]`);
      await expect.poll(() => ticked(options, modes)).toEqual([true, false, false]);
      await expect.poll(async () => JSON.stringify((await desk.stored()).local.settings)).toContain('"staysOff":true');
    });
  },
  {
    trustsAnyCertificate: true,
    prepare: async (network, name) => {
      server = await startListServer();
      server.publish(LIST);
      network.serveSecurely(server.host, server.port);
      if (name === 'firefox') {
        const folder = mkdtempSync(join(tmpdir(), 'copytaster-'));
        const manifests = join(folder, '.mozilla/managed-storage');
        mkdirSync(manifests, { recursive: true });
        const manifest = { name: GECKO_ID, description: 'Set by the test', type: 'storage', data: POLICY };
        writeFileSync(join(manifests, `${GECKO_ID}.json`), JSON.stringify(manifest));
        process.env.HOME = folder;
      } else if (mayManageChromium()) {
        mkdirSync(CHROMIUM_POLICIES, { recursive: true });
        const id = unpackedId(resolve('.output/chrome-mv3'));
        writeFileSync(CHROMIUM_FILE, JSON.stringify({ '3rdparty': { extensions: { [id]: POLICY } } }));
      }
    },
  },
);
