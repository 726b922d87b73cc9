import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { targetTab } from '../../utils/popup/target-tab';
import { watchMoves } from '../../utils/popup/watch-moves';

type Listener = (tabId: number, changes: Tabs.OnUpdatedChangeInfoType) => void;

/** What the model was told, in order, of changes of tabs. */
async function watch(search = '?tab=7') {
  const told: string[] = [];
  const listeners: Listener[] = [];
  const tabs = {
    query: async () => [],
    get: async (id: number) => ({ id, url: undefined }),
    onUpdated: { addListener: (listener: Listener) => void listeners.push(listener) },
  } as unknown as Parameters<typeof targetTab>[0] & Parameters<typeof watchMoves>[0];
  const model = { leave: () => void told.push('leave'), checkAgain: async () => void told.push('check') };
  await watchMoves(tabs, targetTab(tabs, search), model);
  const change: Listener = (tabId, changes) => {
    for (const listener of listeners) listener(tabId, changes);
  };
  return { told, change, listeners };
}

describe('watchMoves', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('leaves a page that another replaces, and checks that one when it has loaded', async () => {
    const { told, change } = await watch();
    change(7, { status: 'loading' });
    change(7, { title: 'Next' });
    expect(told).toEqual(['leave']);
    change(7, { status: 'complete' });
    vi.runAllTimers();
    expect(told).toEqual(['leave', 'check']);
  });

  it('checks a page that never stops loading as it stands, and again when it does', async () => {
    const { told, change } = await watch();
    change(7, { status: 'loading', url: 'https://tagesblick.example/' });
    vi.runAllTimers();
    change(7, { status: 'complete' });
    expect(told).toEqual(['leave', 'check', 'check']);
  });

  it('takes a new address without a load for a new page', async () => {
    const { told, change } = await watch();
    change(7, { url: 'https://tagesblick.example/2' });
    expect(told).toEqual(['leave', 'check']);
  });

  it('ignores other tabs, and what is no move', async () => {
    const { told, change } = await watch();
    change(8, { status: 'loading' });
    change(7, { status: 'complete' });
    change(7, { favIconUrl: 'data:,' });
    expect(told).toEqual([]);
  });

  it('watches nothing where there is no tab', async () => {
    expect((await watch('')).listeners).toEqual([]);
  });
});
