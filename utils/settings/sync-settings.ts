import type { Storage } from 'webextension-polyfill';
import { contentHash } from '../catalogue/content-hash';
import { migrate } from './migrate';
import { DEFAULT_SETTINGS, type Settings } from './schema';

/** Browsers keep 8,192 bytes an item and 102,400 in all, keys and quotes counted. */
const PART_LENGTH = 2500;
const MOST_BYTES = 95_000;
const HEAD = 'head';
const partKey = (index: number): string => `part-${index}`;

/** What travels: everything but when pages are checked without a click, which rests on what each browser allows, and the switch itself. */
type Shared = Omit<Settings, 'automatic' | 'staysOff' | 'sites' | 'sync'>;

/** Where this browser stands. */
export interface SyncState {
  /** Hash of what was last sent or received. */
  readonly hash: string;
  readonly time: string | null;
  readonly problem: 'too-large' | 'failed' | null;
}

export const NO_SYNC: SyncState = { hash: '', time: null, problem: null };

type Area = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

interface Head {
  readonly time: string;
  readonly hash: string;
  readonly parts: number;
}

/** Sends the settings where they differ from what was last sent or received. The last change wins as a whole. */
export async function pushSettings(sync: Area, settings: Settings, state: SyncState, now: Date): Promise<SyncState> {
  const text = JSON.stringify(sharedOf(settings));
  const hash = contentHash(text);
  if (hash === state.hash && state.problem === null) return state;
  if (new TextEncoder().encode(JSON.stringify(text)).length > MOST_BYTES) return { ...state, problem: 'too-large' };
  const parts = Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, index) =>
    text.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
  );
  // a clock that runs behind must not make a later change look older than what it changed
  const time = new Date(Math.max(now.getTime(), state.time === null ? 0 : Date.parse(state.time) + 1));
  const head: Head = { time: time.toISOString(), hash, parts: parts.length };
  try {
    // parts first: whoever sees the new head finds all of them; the hash tells where it does not
    await sync.set(Object.fromEntries(parts.map((part, index) => [partKey(index), part])));
    await sync.set({ [HEAD]: head });
    return { hash, time: head.time, problem: null };
  } catch {
    return { ...state, problem: 'failed' };
  }
}

/** Settings with what other browsers sent, where that is newer and whole; null where there is nothing to take over. */
export async function pullSettings(
  sync: Pick<Area, 'get'>,
  settings: Settings,
  state: SyncState,
): Promise<{ readonly settings: Settings; readonly state: SyncState } | null> {
  const head = readHead((await sync.get(HEAD))[HEAD]);
  if (head === null || head.hash === state.hash || (state.time !== null && head.time <= state.time)) return null;
  const keys = Array.from({ length: head.parts }, (_, index) => partKey(index));
  const stored = await sync.get(keys);
  const text = keys.map((key) => (typeof stored[key] === 'string' ? stored[key] : '')).join('');
  if (contentHash(text) !== head.hash) return null;
  const { automatic, staysOff, sites, sync: isOn } = settings;
  const shared: unknown = JSON.parse(text);
  const next =
    typeof shared === 'object' && shared !== null
      ? migrate({ ...DEFAULT_SETTINGS, ...shared, automatic, staysOff, sites, sync: isOn })
      : null;
  return next === null ? null : { settings: next, state: { hash: head.hash, time: head.time, problem: null } };
}

function sharedOf({ automatic: _automatic, staysOff: _staysOff, sites: _sites, sync: _sync, ...shared }: Settings): Shared {
  return shared;
}

/** More parts than the quota holds are no head of ours. */
const MOST_PARTS = 100;

function readHead(stored: unknown): Head | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { time, hash, parts } = stored as Partial<Head>;
  if (typeof time !== 'string' || typeof hash !== 'string' || !Number.isInteger(parts)) return null;
  return parts !== undefined && parts >= 0 && parts <= MOST_PARTS ? { time, hash, parts } : null;
}
