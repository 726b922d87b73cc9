import { describe, expect, it, vi } from 'vitest';
import { createOptionsModel, type OptionsActions } from '../../utils/options-model';
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
    loadSources: async () => [],
    wasReset: async () => false,
    phraseProblem: (phrase: string) => (phrase.includes('{') ? 'a brace' : null),
    ...changes,
  };
  return { actions, options: createOptionsModel(actions), stored: () => stored };
}

describe('options model', () => {
  it('turns to all sites only where the browser grants it', async () => {
    const granted = model();
    await granted.options.setMode('all');
    expect(granted.actions.request).toHaveBeenCalledWith('*://*/*');
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
    expect(stored()).toMatchObject({ automatic: 'off', sites: [] });
  });

  it('adds a site once, refuses what is none, removes it', async () => {
    const { actions, options, stored } = model({ automatic: 'sites', sites: ['a.example'] });
    await options.open();
    expect(options.addSite('nonsense here')).toBe(false);
    expect(options.addSite('https://www.a.example/x')).toBe(true);
    await vi.waitFor(() => expect(actions.request).toHaveBeenCalledWith('*://*.a.example/*'));
    await options.removeSite('a.example');
    expect([stored().sites, vi.mocked(actions.release).mock.calls]).toEqual([[], [[['*://*.a.example/*']]]]);
  });

  it('takes own phrases that parse, once', async () => {
    const { options, stored } = model();
    const own = { phrase: 'Sent by our partner', says: 'partner', zone: 'tail' } as const;
    expect(options.addPhrase({ ...own, phrase: '{x' })).toEqual({ kind: 'invalid', reason: 'a brace' });
    expect(options.addPhrase(own)).toBeNull();
    await vi.waitFor(() => expect(options.settings.value.ownPhrases).toEqual([own]));
    expect(options.addPhrase(own)).toEqual({ kind: 'duplicate' });
    await options.removePhrase(own);
    expect(stored().ownPhrases).toEqual([]);
  });
});
