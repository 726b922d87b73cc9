import { describe, expect, it, vi } from 'vitest';
import { createOptionsModel, type OptionsActions } from '../../utils/options/options-model';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';

function model(start: Partial<Settings> = {}, changes: Partial<OptionsActions> = {}) {
  let stored: Settings = { ...DEFAULT_SETTINGS, ...start };
  const actions = {
    load: async () => stored,
    change: async (change: (settings: Settings) => Settings) => {
      stored = change(stored);
      return stored;
    },
    request: vi.fn(async () => true),
    release: vi.fn(async () => {}),
    granted: async (patterns: readonly string[]) => patterns,
    writeNow: vi.fn(),
    loadPolicy: async () => ({}),
    loadCatalogue: async () => ({
      catalogue: { format: 1 as const, version: '', sources: [], markers: [] },
      details: { sources: {}, languages: {}, examples: {} },
    }),
    loadUnreadable: async () => null,
    forgetUnreadable: vi.fn(async () => {}),
    ...changes,
  };
  return { actions, options: createOptionsModel(actions), stored: () => stored };
}

describe('options model', () => {
  it('turns to all sites only where the browser grants it', async () => {
    const granted = model();
    await granted.options.setMode('all');
    expect(granted.actions.request).toHaveBeenCalledWith(['*://*/*']);
    expect(granted.stored().automatic).toBe('all');
    const refused = model({}, { request: async () => false });
    await refused.options.setMode('all');
    expect([refused.stored().automatic, refused.options.isDeclined.value]).toEqual(['off', true]);
  });

  it('gives permissions back when turned off', async () => {
    const { actions, options, stored } = model({ automatic: 'sites', sites: ['a.example'] });
    await options.open();
    await options.setMode('off');
    expect(actions.release).toHaveBeenCalledWith(['*://*/*', '*://*.a.example/*']);
    expect(stored()).toMatchObject({ automatic: 'off', staysOff: true, sites: ['a.example'] });
  });

  it('adds a site once, refuses what is none, removes it', async () => {
    const { actions, options, stored } = model({ automatic: 'sites', sites: ['a.example'] });
    await options.open();
    expect(options.addSite('sites', 'nonsense here')).toBe(false);
    expect(options.addSite('sites', 'https://www.a.example/x')).toBe(true);
    await vi.waitFor(() => expect(actions.request).toHaveBeenCalledWith(['*://*.a.example/*']));
    await options.removeSite('sites', 'a.example');
    expect([stored().sites, vi.mocked(actions.release).mock.calls]).toEqual([[], [[['*://*.a.example/*']]]]);
  });

  it('keeps sites that are never checked apart, without asking the browser', async () => {
    const { actions, options, stored } = model({ sites: ['a.example', 'b.example'] });
    await options.open();
    options.addSite('neverSites', 'a.example');
    await vi.waitFor(() => expect(stored()).toMatchObject({ sites: ['b.example'], neverSites: ['a.example'] }));
    expect(actions.request).not.toHaveBeenCalled();
  });

  it('imports sites from a text and says what is none', async () => {
    const { options, stored } = model();
    const wrong = await options.importSites('neverSites', '# remark\nhttps://www.news.example/x, *://*.other.example/*\nno_site!');
    expect([stored().neverSites, wrong]).toEqual([['news.example', 'other.example'], ['no_site!']]);
  });

  it('asks for sites that are imported, keeps them whatever the answer, and offers to ask again', async () => {
    const { actions, options, stored } = model({ automatic: 'sites' }, { request: vi.fn(async () => false), granted: async () => [] });
    await options.open();
    await options.importSites('sites', 'a.example b.example');
    expect(actions.request).toHaveBeenCalledWith(['*://*.a.example/*', '*://*.b.example/*']);
    expect(stored().sites).toEqual(['a.example', 'b.example']);
    expect([options.isDeclined.value, options.missing.value]).toEqual([true, ['*://*.a.example/*', '*://*.b.example/*']]);
    await options.allowMissing();
    expect(actions.request).toHaveBeenCalledTimes(2);
  });

  it('misses nothing where all sites are allowed, or nothing is checked automatically', async () => {
    const allowed = model({ automatic: 'sites', sites: ['a.example'] }, { granted: async () => ['*://*/*'] });
    const off = model({ sites: ['a.example'] }, { granted: async () => [] });
    for (const { options } of [allowed, off]) {
      await options.open();
      expect(options.missing.value).toEqual([]);
    }
  });

  it('hands on what is not stored yet when the page is closed, and nothing otherwise', async () => {
    let finish: (settings: Settings) => void = () => {};
    const { actions, options } = model({ sites: ['a.example'] }, { change: () => new Promise((done) => (finish = done)) });
    await options.open();
    options.flush();
    expect(actions.writeNow).not.toHaveBeenCalled();
    const first = options.change((old) => ({ ...old, sourcesOff: [...old.sourcesOff, 'dpa'] }));
    const second = options.change((old) => ({ ...old, sourcesOff: [...old.sourcesOff, 'afp'] }));
    options.flush();
    expect(actions.writeNow).toHaveBeenLastCalledWith(expect.objectContaining({ sites: ['a.example'], sourcesOff: ['dpa', 'afp'] }));
    finish(DEFAULT_SETTINGS);
    expect([await second, options.settings.value]).toEqual([true, DEFAULT_SETTINGS]);
    void first;
  });

  it('says where a change could not be kept, and forgets that with the next one', async () => {
    let isFull = true;
    const { options } = model(
      {},
      { change: async () => (isFull ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : DEFAULT_SETTINGS) },
    );
    expect(await options.change((old) => old)).toBe(false);
    expect(options.saveProblem.value).toEqual({ kind: 'full' });
    isFull = false;
    expect(await options.change((old) => old)).toBe(true);
    expect(options.saveProblem.value).toBeNull();
  });
});
