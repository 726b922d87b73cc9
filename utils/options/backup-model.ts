import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { AutomaticBackup, BackupReason } from '../backup/automatic-backups';
import { type Backup, readBackup, writeBackup } from '../backup/backup-format';
import { compareSettings, mergeSettings, type SettingsChange } from '../backup/merge-settings';
import { FOREIGN_LIMITS } from '../lists/parse-foreign';
import { isRefusal, type Refusal, refuse } from '../lists/refusal';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../settings/schema';
import type { SyncState } from '../settings/sync-settings';

/** A file that was read, and that the user has not taken over yet. */
export interface ImportOffer {
  readonly backup: Backup;
  readonly merged: readonly SettingsChange[];
  readonly replaced: readonly SettingsChange[];
}

export type Importing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'offer'; readonly offer: ImportOffer }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface BackupActions {
  readonly load: () => Promise<Settings>;
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  /** Does what may fail at the browser's storage; false, and the page says why, where it does. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly loadLists: (settings: Settings) => Promise<Backup['lists']>;
  readonly saveLists: (lists: Backup['lists']) => Promise<void>;
  readonly loadBackups: () => Promise<readonly AutomaticBackup[]>;
  readonly keepBackup: (settings: Settings, reason: BackupReason) => Promise<void>;
  readonly loadSyncState: () => Promise<SyncState>;
  readonly now: () => Date;
}

export interface BackupModel {
  readonly backups: ReadonlySignal<readonly AutomaticBackup[]>;
  readonly importing: ReadonlySignal<Importing>;
  readonly syncState: ReadonlySignal<SyncState | null>;
  readonly open: () => Promise<void>;
  readonly write: () => Promise<string>;
  readonly readFile: (file: Pick<File, 'size' | 'text'>) => Promise<void>;
  readonly accept: (mode: 'merge' | 'replace') => Promise<void>;
  readonly decline: () => void;
  readonly restore: (backup: AutomaticBackup) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly setSync: (on: boolean) => Promise<void>;
}

export function createBackupModel(actions: BackupActions): BackupModel {
  const backups = signal<readonly AutomaticBackup[]>([]);
  const importing = signal<Importing>({ kind: 'idle' });
  const syncState = signal<SyncState | null>(null);

  async function open(): Promise<void> {
    [backups.value, syncState.value] = await Promise.all([actions.loadBackups(), actions.loadSyncState()]);
  }

  /** Keeps what is, then puts `next` in its place. */
  async function replace(reason: BackupReason, next: (old: Settings) => Settings): Promise<void> {
    const isKept = await actions.attempt(async () => await actions.keepBackup(await actions.load(), reason));
    if (isKept) await actions.change(next);
    await open();
  }

  return {
    backups,
    importing,
    syncState,
    open,
    write: async () => {
      const settings = await actions.load();
      return writeBackup({ settings, lists: await actions.loadLists(settings) }, actions.now());
    },
    readFile: async (file) => {
      // larger files are not even read
      const read =
        file.size > FOREIGN_LIMITS.bytes
          ? refuse('too-large', `${FOREIGN_LIMITS.bytes / 1_000_000} MB`)
          : await readBackup(await file.text());
      if (isRefusal(read)) {
        importing.value = { kind: 'refused', refusal: read };
        return;
      }
      const own = await actions.load();
      const merged = compareSettings(own, mergeSettings(own, read.settings));
      importing.value = { kind: 'offer', offer: { backup: read, merged, replaced: compareSettings(own, read.settings) } };
    },
    accept: async (mode) => {
      if (importing.value.kind !== 'offer') return;
      const { backup } = importing.value.offer;
      const fits = mode === 'replace' || v.is(settingsSchema, mergeSettings(await actions.load(), backup.settings));
      importing.value = fits ? { kind: 'idle' } : { kind: 'refused', refusal: refuse('together') };
      if (!fits) return;
      if (!(await actions.attempt(() => actions.saveLists(backup.lists)))) return;
      await replace('import', (old) => (mode === 'merge' ? mergeSettings(old, backup.settings) : backup.settings));
    },
    decline: () => {
      importing.value = { kind: 'idle' };
    },
    restore: (backup) => replace('restore', () => backup.settings),
    reset: () => replace('reset', () => DEFAULT_SETTINGS),
    setSync: async (on) => {
      const isKept = !on || (await actions.attempt(async () => await actions.keepBackup(await actions.load(), 'sync')));
      if (isKept) await actions.change((settings) => ({ ...settings, sync: on }));
      await open();
    },
  };
}
