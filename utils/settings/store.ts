import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { describeIssues } from '../catalogue/describe-issues';
import { withSettingsLock } from './lock';
import { migrate } from './migrate';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './schema';

export const SETTINGS_KEY = 'settings';
/** Where settings that could not be read are kept, for the user to rescue. */
export const QUARANTINE_KEY = 'settings-unreadable';

type Area = Pick<Storage.StorageArea, 'get' | 'set'>;

/** The stored settings, brought up to date. Damaged ones are set aside and replaced by the defaults. */
export async function loadSettings(area: Area): Promise<Settings> {
  const stored: unknown = (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
  if (stored === undefined) return DEFAULT_SETTINGS;
  const settings = migrate(stored);
  if (settings !== null) return settings;
  // a full disk must not keep anybody from using the defaults
  await area.set({ [QUARANTINE_KEY]: stored, [SETTINGS_KEY]: DEFAULT_SETTINGS }).catch(() => null);
  return DEFAULT_SETTINGS;
}

/**
 * Applies one change to what is stored now and returns the result. One change at a time, whichever window it comes from; written as one
 * value, so that it is there whole or not at all. Rejects where the browser cannot store it or it holds more than may be: then nothing
 * has changed.
 */
export async function changeSettings(area: Area, change: (settings: Settings) => Settings): Promise<Settings> {
  return await withSettingsLock(async () => {
    const old = await loadSettings(area);
    const next = change(old);
    if (next === old) return old;
    const [issue] = v.safeParse(settingsSchema, next).issues ?? [];
    // what is beyond a limit would be set aside as damaged when it is read next
    if (issue !== undefined) throw new Error(describeIssues([issue]).join());
    await area.set({ [SETTINGS_KEY]: next });
    return next;
  });
}

/** Calls back after each change, from whichever page it came, until `signal` ends it. */
export function watchSettings(onChanged: ChangeEvent, callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, Storage.StorageChange>>): void => {
    const change = changes[SETTINGS_KEY];
    if (change !== undefined) callback(migrate(change.newValue) ?? DEFAULT_SETTINGS);
  };
  onChanged.addListener(listener);
  signal?.addEventListener('abort', () => onChanged.removeListener(listener));
}

interface ChangeEvent {
  addListener(listener: (changes: Record<string, Storage.StorageChange>) => void): void;
  removeListener(listener: (changes: Record<string, Storage.StorageChange>) => void): void;
}
