import type { Browser } from 'webextension-polyfill';
import { grantedOf } from '../access/automatic';
import type { CatalogueDetails } from '../catalogue/details';
import type { PackedCatalogue } from '../catalogue/pack';
import { unpackCatalogue } from '../catalogue/unpack';
import { sendMessage } from '../messages/send-message';
import { loadPolicy } from '../settings/policy';
import { changeSettings, loadSettings, QUARANTINE_KEY } from '../settings/store';
import type { OptionsActions } from './options-model';

/** Binds the options page to the browser. */
export function createOptionsActions({
  permissions,
  runtime,
  storage,
}: Pick<Browser, 'permissions' | 'runtime' | 'storage'>): OptionsActions {
  const fetchJson = async <T>(file: string): Promise<T> => await (await fetch(runtime.getURL(file))).json();
  return {
    load: () => loadSettings(storage.local),
    change: (change) => changeSettings(storage.local, change),
    request: (patterns) => permissions.request({ origins: [...patterns] }),
    release: async (patterns) => void (await permissions.remove({ origins: [...patterns] })),
    granted: (patterns) => grantedOf(permissions, patterns),
    // Firefox ends a closing page's calls of the storage, but not its messages
    writeNow: (settings) => void sendMessage(runtime, 'keep', { settings }),
    loadPolicy: () => loadPolicy(storage.managed),
    loadCatalogue: async () => {
      const [packed, details] = await Promise.all([
        fetchJson<PackedCatalogue>('catalogue.json'),
        fetchJson<CatalogueDetails>('catalogue-details.json'),
      ]);
      return { catalogue: unpackCatalogue(packed), details };
    },
    loadUnreadable: async () => {
      const stored = await storage.local.get(QUARANTINE_KEY);
      return QUARANTINE_KEY in stored ? JSON.stringify(stored[QUARANTINE_KEY], null, 2) : null;
    },
    forgetUnreadable: () => storage.local.remove(QUARANTINE_KEY),
  };
}
