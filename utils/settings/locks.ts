import type { Storage } from 'webextension-polyfill';
import type { Lock } from './policy';

/** What the organisation that manages this browser has locked, without the schema of all that it may set: the popup must open fast. */
export async function loadLocks(area: Pick<Storage.StorageArea, 'get'> | undefined): Promise<readonly Lock[]> {
  // Firefox rejects where no policy file is installed
  const stored: { readonly locked?: unknown } = (await area?.get('locked').catch(() => ({}))) ?? {};
  return Array.isArray(stored.locked) ? stored.locked : [];
}
