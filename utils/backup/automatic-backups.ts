import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { migrate } from '../settings/migrate';
import type { Settings } from '../settings/schema';

const KEY = 'backups';
const MOST_KEPT = 3;

/** Before what a backup was made. */
export const BACKUP_REASONS = ['import', 'restore', 'reset', 'list-removed', 'sync'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** The settings as they were before something that could lose them. */
export interface AutomaticBackup {
  readonly time: string;
  readonly reason: BackupReason;
  readonly settings: Settings;
}

type Area = Pick<Storage.StorageArea, 'get' | 'set'>;

const entrySchema = v.object({ time: v.pipe(v.string(), v.maxLength(40)), reason: v.picklist(BACKUP_REASONS), settings: v.unknown() });

/** The kept backups, newest first; those that cannot be read any more are left out. */
export async function loadBackups(area: Pick<Area, 'get'>): Promise<readonly AutomaticBackup[]> {
  const stored: unknown = (await area.get(KEY))[KEY];
  return (Array.isArray(stored) ? stored : []).flatMap((entry: unknown) => {
    const read = v.safeParse(entrySchema, entry);
    const settings = read.success ? migrate(read.output.settings) : null;
    return read.success && settings !== null ? [{ ...read.output, settings }] : [];
  });
}

/** Keeps the settings as they are; the oldest of more than three goes. Settings that are the newest backup already are not kept twice. */
export async function keepBackup(area: Area, settings: Settings, reason: BackupReason, now: Date): Promise<void> {
  const old = await loadBackups(area);
  if (old[0] !== undefined && JSON.stringify(old[0].settings) === JSON.stringify(settings)) return;
  const next: readonly AutomaticBackup[] = [{ time: now.toISOString(), reason, settings }, ...old].slice(0, MOST_KEPT);
  await area.set({ [KEY]: next });
}
