import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { TabError } from '../../utils/check/run-in-tab';
import { createTabKeeper } from '../../utils/check/tab-keeper';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import { isSameDocument, type TabReport } from '../../utils/report/tab-report';
import { readReport } from '../../utils/report/tab-store';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { copyOf, FAKE_READER } from '../extension/fake-reader';
import { memoryArea } from '../extension/memory-area';

const ENGINE = prepareCatalogue({ format: 1, version: 'test', sources: [], markers: [] });
const ADDRESSES = ['https://paper.example/a', 'https://paper.example/a#part', 'https://paper.example/b', 'https://other.example/c'];
const TABS = [1, 2];

type Wrap = <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>) => (...args: Args) => Promise<Result>;

/** Two tabs, their buttons, and what the session remembers; every call of the browser goes through `step`. */
function world(step: Wrap) {
  const session = memoryArea();
  const tabs = new Map(TABS.map((id) => [id, ADDRESSES[0] as string]));
  const buttons = new Map<number, TabReport | null>();
  const tabOf = (id: number): string => {
    const url = tabs.get(id);
    if (url === undefined) throw new Error(`No tab with id: ${id}`);
    return url;
  };
  /** Pages lie about nothing here but are read when they are read: the answer is of the page that stood there then. */
  const executeScript = async ({ target }: { target: { tabId: number } }) => {
    const url = tabOf(target.tabId);
    return [{ frameId: 0, result: copyOf({ ...EMPTY_SNAPSHOT, url, host: new URL(url).hostname, isArticle: true }) }];
  };
  const start = (isAlive: () => boolean = () => true) => {
    // the calls of a background that was ended lead to nothing
    const live: Wrap = (run) => step((...args) => (isAlive() ? run(...args) : Promise.reject(new Error('ended'))));
    const browser = {
      tabs: { get: live(async (id: number) => ({ id, url: tabOf(id), title: '' })), sendMessage: live(async () => undefined) },
      scripting: { executeScript: live(executeScript) },
    } as unknown as Pick<Browser, 'scripting' | 'tabs'>;
    return createTabKeeper({
      browser,
      session: { get: live(session.get), set: live(session.set), remove: live(session.remove) },
      loadSettings: live(async () => ({ ...DEFAULT_SETTINGS, automatic: 'all' as const })),
      loadEngine: live(async () => ENGINE),
      reader: { open: async () => {}, read: live(FAKE_READER.read) },
      showBadge: live(async (id: number, report: TabReport | null) => void (tabs.has(id) && buttons.set(id, report))),
    });
  };
  return { session, tabs, buttons, start, saved: (id: number) => readReport(session, id) };
}

const markupOf = (url: string) => ({ url, pieces: [`<p>${'The harbour board of Lunsby met. '.repeat(5)}</p>`] });
const atOnce: Wrap = (run) => run;

const event = fc.record({
  kind: fc.constantFrom('check', 'sweep', 'move', 'close', 'end' as const),
  tab: fc.constantFrom(...TABS),
  url: fc.constantFrom(...ADDRESSES),
});

describe('whatever happens between the steps of a check', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());
  it('no report lands on another page or tab, and what is left is what the button says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(event, { minLength: 1, maxLength: 8 }), async (scheduler, events) => {
        const step: Wrap = (run) => scheduler.scheduleFunction(run) as typeof run;
        const { session, tabs, buttons, start, saved } = world(step);
        let life = 0;
        const begin = () => {
          const mine = life;
          return start(() => life === mine);
        };
        let keeper = begin();
        scheduler.scheduleSequence(
          events.map(({ kind, tab, url }) => async () => {
            if (kind === 'end') {
              life += 1;
              keeper = begin();
            } else if (kind === 'close') {
              if (tabs.delete(tab)) void keeper.forget(tab);
            } else if (!tabs.has(tab)) return;
            else if (kind === 'check') void keeper.check(tab).catch(() => {});
            else if (kind === 'sweep') void keeper.sweep(tab, markupOf(tabs.get(tab) ?? '')).catch(() => {});
            else {
              tabs.set(tab, url);
              void keeper.move(tab, url);
            }
          }),
        );
        await scheduler.waitIdle();
        const wasEnded = events.some(({ kind }) => kind === 'end');
        for (const id of TABS) {
          const report = await saved(id);
          const url = tabs.get(id);
          if (url === undefined) {
            if (!wasEnded) expect(session.content).not.toHaveProperty([`report:${id}`]);
            continue;
          }
          // a background that ends in the middle of its work leaves it undone; the popup knows by the address
          if (wasEnded) continue;
          if (report !== null) expect(isSameDocument(report.url, url)).toBe(true);
          expect(buttons.get(id) ?? null).toEqual(report);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('and who asked gets an answer for the page that is there now', async () => {
    let isFirst = true;
    const { tabs, start } = world((run) => async (...args) => {
      const answer = await run(...args);
      // the page leaves right after it was read
      if (isFirst && JSON.stringify(answer)?.includes('markup')) {
        isFirst = false;
        tabs.set(1, ADDRESSES[2] as string);
      }
      return answer;
    });
    expect((await start().check(1)).url).toBe(ADDRESSES[2]);
  });

  it('a tab that comes and goes without end is checked twice at most', async () => {
    let turn = 0;
    const executeScript = vi.fn();
    const { tabs, start } = world((run) => async (...args) => {
      const answer = await run(...args);
      if (JSON.stringify(answer)?.includes('markup')) {
        executeScript();
        turn += 1;
        tabs.set(1, `https://paper.example/${turn}`);
      }
      return answer;
    });
    expect((await start().check(1)).verdict.state).toBe('checked');
    expect(executeScript).toHaveBeenCalledTimes(2);
  });
});

describe('where the browser fails', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());
  const failing = (reason: string) => () => Promise.reject(new Error(reason));

  it.each([
    ['full', 'Session storage quota bytes exceeded. Values were not stored.'],
    ['broken', 'IO error'],
  ])('a memory that is %s keeps nobody from the verdict, and nothing older passes for it', async (_, reason) => {
    const { session, buttons, start, saved } = world(atOnce);
    const keeper = start();
    const before = await keeper.check(1);
    expect(await saved(1)).toEqual(before);
    session.set = failing(reason);
    const after = await start().check(1);
    expect(after.verdict.state).toBe('checked');
    expect(await saved(1)).toBeNull();
    expect(buttons.get(1)).toEqual(after);
  });

  it('a memory that cannot even be read or cleared leaves the button right', async () => {
    const { session, tabs, buttons, start } = world(atOnce);
    await start().check(1);
    for (const call of ['get', 'remove'] as const) session[call] = failing('IO error');
    const keeper = start();
    tabs.set(1, ADDRESSES[2] as string);
    await keeper.move(1, ADDRESSES[2]);
    expect(buttons.get(1)).toBeNull();
    await expect(keeper.forget(1)).resolves.toBeUndefined();
  });

  it('settings or a catalogue that cannot be loaded are a failed check with its reason', async () => {
    const { session } = world(atOnce);
    const browser = {
      tabs: { get: async () => ({ id: 1, url: ADDRESSES[0], title: '' }), sendMessage: async () => undefined },
      scripting: { executeScript: async () => [{ frameId: 0, result: copyOf(EMPTY_SNAPSHOT) }] },
    } as unknown as Pick<Browser, 'scripting' | 'tabs'>;
    const surroundings = { browser, session, reader: FAKE_READER, showBadge: async () => {} };
    const keeper = createTabKeeper({
      ...surroundings,
      loadSettings: failing('IO error'),
      loadEngine: async () => ENGINE,
    });
    expect((await keeper.check(1)).verdict).toMatchObject({ state: 'failed', reason: 'storage' });
    const other = createTabKeeper({
      ...surroundings,
      loadSettings: async () => DEFAULT_SETTINGS,
      loadEngine: () => Promise.reject(new TabError('catalogue')),
    });
    expect((await other.check(1)).verdict).toMatchObject({ state: 'failed', reason: 'catalogue' });
  });
});
