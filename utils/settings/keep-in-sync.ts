import type { Storage } from 'webextension-polyfill';
import { keepBackup } from '../backup/automatic-backups';
import { changeSettings, loadSettings } from './store';
import { NO_SYNC, pullSettings, pushSettings, type SyncState } from './sync-settings';

export const SYNC_KEY = 'sync-state';

type Area = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** How far this browser's settings agree with the user's other browsers. */
export async function loadSyncState(local: Pick<Area, 'get'>): Promise<SyncState> {
  const stored: unknown = (await local.get(SYNC_KEY))[SYNC_KEY];
  if (typeof stored !== 'object' || stored === null) return NO_SYNC;
  const { hash, time, problem } = stored as Partial<SyncState>;
  const isKnown = problem === 'too-large' || problem === 'failed';
  return { hash: typeof hash === 'string' ? hash : '', time: typeof time === 'string' ? time : null, problem: isKnown ? problem : null };
}

/** Takes over what other browsers sent, then sends what they do not have. Does nothing where the user has not asked for it. */
export async function keepInSync(local: Area, sync: Area, now: Date): Promise<void> {
  const settings = await loadSettings(local);
  if (!settings.sync) return;
  const state = await loadSyncState(local);
  const pulled = await pullSettings(sync, settings, state);
  if (pulled !== null) {
    await keepBackup(local, settings, 'sync', now);
    await changeSettings(local, () => pulled.settings);
    await local.set({ [SYNC_KEY]: pulled.state });
    return;
  }
  const next = await pushSettings(sync, settings, state, now);
  if (JSON.stringify(next) !== JSON.stringify(state)) await local.set({ [SYNC_KEY]: next });
}
