import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createTabKeeper } from '../../utils/check/tab-keeper';
import type { Catalogue } from '../../utils/detection/catalogue';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import type { Snapshot } from '../../utils/detection/snapshot';
import { readReport } from '../../utils/report/tab-store';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { copyOf, FAKE_READER } from '../extension/fake-reader';

const EMPTY: Catalogue = { format: 1, version: 'test', sources: [], markers: [] };
const URL_A = 'https://paper.example/a';
const URL_B = 'https://paper.example/b';

const snapshotOf = (url: string): Snapshot => ({ ...EMPTY_SNAPSHOT, url, title: 'Story', language: 'en', host: 'paper.example' });

/** A browser with one tab, whose page answers `answer`. */
function setUp(answer: () => Promise<unknown>, settings: Partial<Settings> = {}) {
  const content: Record<string, unknown> = {};
  const tab = { id: 1, url: URL_A as string | undefined, title: 'Story' };
  const browser = {
    tabs: { get: async () => tab, sendMessage: vi.fn(async () => undefined) },
    scripting: { executeScript: async () => [{ frameId: 0, result: await answer() }] },
  } as unknown as Pick<Browser, 'scripting' | 'tabs'>;
  const session = {
    get: async (key: unknown) => ({ [String(key)]: content[String(key)] }),
    set: async (items: object) => void Object.assign(content, items),
    remove: async (key: unknown) => void delete content[String(key)],
  };
  const showBadge = vi.fn(async () => {});
  const keeper = createTabKeeper({
    browser,
    session,
    showBadge,
    reader: FAKE_READER,
    loadSettings: async () => ({ ...DEFAULT_SETTINGS, ...settings }),
    loadEngine: async () => prepareCatalogue(EMPTY),
  });
  return { keeper, tab, browser, showBadge, saved: () => readReport(session, 1) };
}

const markupOf = (url: string) => ({ url, pieces: [`<p>${'The harbour board of Lunsby met. '.repeat(5)}</p>`] });

describe('tab keeper', () => {
  it('keeps what a check found', async () => {
    const { keeper, saved, showBadge } = setUp(async () => copyOf(snapshotOf(URL_A)));
    const report = await keeper.check(1);
    expect(report.verdict.state).toBe('checked');
    expect(await saved()).toEqual(report);
    expect(showBadge).toHaveBeenCalledWith(1, report);
  });

  it('never lets a late answer land on the tab’s next page', async () => {
    const { keeper, tab, saved } = setUp(async () => {
      tab.url = URL_B;
      return copyOf(snapshotOf(URL_A));
    });
    await keeper.check(1);
    expect(await saved()).toBeNull();
  });

  it('forgets a page that was left, and keeps one whose passage changed', async () => {
    const { keeper, tab, saved, showBadge } = setUp(async () => copyOf(snapshotOf(URL_A)));
    await keeper.check(1);
    tab.url = `${URL_A}#part`;
    await keeper.move(1, tab.url);
    expect(await saved()).not.toBeNull();
    tab.url = URL_B;
    await keeper.move(1, URL_B);
    expect(await saved()).toBeNull();
    expect(showBadge).toHaveBeenLastCalledWith(1, null);
  });

  it('asks a page that moved on for a new sweep only under automatic checking', async () => {
    const off = setUp(async () => null);
    await off.keeper.move(1, URL_B);
    expect(off.browser.tabs.sendMessage).not.toHaveBeenCalled();
    const on = setUp(async () => null, { automatic: 'all' });
    await on.keeper.move(1, URL_B);
    expect(on.browser.tabs.sendMessage).toHaveBeenCalledWith(1, { kind: 'moved' });
  });

  it('ignores sweeps that nobody asked for', async () => {
    const { keeper, saved } = setUp(async () => null);
    await keeper.sweep(1, markupOf(URL_A));
    expect(await saved()).toBeNull();
  });

  it('judges a sweep without a sign without reading the page', async () => {
    const { keeper, saved } = setUp(() => Promise.reject(new Error('must not be read')), { automatic: 'all' });
    await keeper.sweep(1, markupOf(URL_A));
    expect((await saved())?.verdict).toMatchObject({ state: 'checked', label: 'none' });
  });

  const failures: [string, () => Promise<unknown>, { state: string; reason: string | null }][] = [
    [
      'a refusal',
      () => Promise.reject(new Error('This page cannot be scripted due to an ExtensionsSettings policy.')),
      { state: 'no-access', reason: 'blocked' },
    ],
    ['nothing', async () => null, { state: 'failed', reason: 'read-error' }],
    ['a page that cannot be read', async () => ({ ...copyOf(snapshotOf(URL_A)), markup: '' }), { state: 'failed', reason: 'read-error' }],
    ['nonsense', async () => ({ url: 3, markup: '' }), { state: 'failed', reason: 'read-error' }],
  ];
  it.each(failures)('turns %s into a report', async (_, answer, expected) => {
    const { keeper } = setUp(answer);
    expect((await keeper.check(1)).verdict).toMatchObject(expected);
  });
});
