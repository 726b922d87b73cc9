import type { Browser } from 'webextension-polyfill';
import type { PackedCatalogue } from './catalogue/pack';
import { parsePhrases } from './catalogue/parse-phrase';
import type { OptionsActions } from './options-model';
import { phraseProblem } from './own-phrases';
import { changeSettings, loadSettings, QUARANTINE_KEY } from './settings/store';

/** Binds the options page to the browser. */
export function createOptionsActions({
  permissions,
  runtime,
  storage,
}: Pick<Browser, 'permissions' | 'runtime' | 'storage'>): OptionsActions {
  return {
    load: () => loadSettings(storage.local),
    change: (change) => changeSettings(storage.local, change),
    request: (pattern) => permissions.request({ origins: [pattern] }),
    release: async (patterns) => void (await permissions.remove({ origins: [...patterns] })),
    loadSources: async () => {
      const catalogue: PackedCatalogue = await (await fetch(runtime.getURL('catalogue.json'))).json();
      return catalogue.sources;
    },
    wasReset: async () => QUARANTINE_KEY in (await storage.local.get(QUARANTINE_KEY)),
    phraseProblem: (phrase) => phraseProblem(phrase, (text) => parsePhrases(text, { exactCase: false })),
  };
}
