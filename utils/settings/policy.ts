import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { contentHash } from '../catalogue/content-hash';
import { LIST_INTERVALS, type Subscription } from '../lists/subscription';
import { AUTOMATIC_MODES, SETTINGS_LIMITS, type Settings } from './schema';

/** Parts of the options that an organisation can lock. */
export const LOCKS = ['automatic', 'sites', 'sources', 'rules', 'lists', 'sync'] as const;
export type Lock = (typeof LOCKS)[number];

const sites = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(253))), v.maxLength(SETTINGS_LIMITS.sites));
const ids = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(SETTINGS_LIMITS.idLength))), v.maxLength(1000));
const listUrl = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/), v.maxLength(2000));

/** What an organisation presets; every part by itself, so that one mistake does not undo the others. `public/managed-schema.json` says the same. */
const ENTRIES = {
  automatic: v.picklist(AUTOMATIC_MODES),
  sites,
  neverSites: sites,
  sourcesOff: ids,
  lists: v.pipe(v.array(listUrl), v.maxLength(20)),
  locked: v.pipe(v.array(v.picklist(LOCKS)), v.maxLength(LOCKS.length)),
};

export interface Policy {
  readonly automatic?: Settings['automatic'];
  readonly sites?: readonly string[];
  readonly neverSites?: readonly string[];
  readonly sourcesOff?: readonly string[];
  /** Addresses of lists. */
  readonly lists?: readonly string[];
  readonly locked?: readonly Lock[];
}

/** Milliseconds; the answer takes one. */
const LONGEST_WAIT = 1000;

/** What the organisation that manages this browser has set; nothing where nobody manages it. */
export async function loadPolicy(area: Pick<Storage.StorageArea, 'get'> | undefined): Promise<Policy> {
  // Firefox rejects where no policy file is installed; no check may wait for a browser that does not answer
  const nothing = new Promise<Record<string, unknown>>((done) => setTimeout(done, LONGEST_WAIT, {}));
  const stored: Readonly<Record<string, unknown>> = (await Promise.race([area?.get().catch(() => ({})), nothing])) ?? {};
  const valid = Object.entries(ENTRIES).flatMap(([key, schema]) => {
    const result = v.safeParse(schema, stored[key]);
    return result.success ? [[key, result.output]] : [];
  });
  return Object.fromEntries(valid) as Policy;
}

/** All that users can switch off of what is looked for. */
const NOTHING_OFF = { siteSwitches: [], markersOff: [], rolesOff: [], languagesOff: [] } satisfies Partial<Settings>;

/** The settings that hold: what is locked is the organisation's, what is not is the user's with the organisation's added. */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  const isLocked = (lock: Lock): boolean => policy.locked?.includes(lock) ?? false;
  const both = (lock: Lock, own: readonly string[], set: readonly string[] = []): string[] => [
    ...new Set([...set, ...(isLocked(lock) ? [] : own)]),
  ];
  const { automatic = settings.automatic } = policy;
  return {
    ...settings,
    ...(isLocked('sources') && NOTHING_OFF),
    automatic: isLocked('automatic') || isPresetFree(settings) ? automatic : settings.automatic,
    sites: both('sites', settings.sites, policy.sites),
    neverSites: both('sites', settings.neverSites, policy.neverSites),
    sourcesOff: both('sources', settings.sourcesOff, policy.sourcesOff),
    ownRules: isLocked('rules') ? [] : settings.ownRules,
    ownSources: isLocked('rules') ? [] : settings.ownSources,
    lists: [...(policy.lists ?? []).map(policyList), ...(isLocked('lists') ? [] : settings.lists)],
    sync: settings.sync && !isLocked('sync'),
  };
}

/** True where the user has not chosen when pages are checked. */
const isPresetFree = ({ automatic, staysOff }: Settings): boolean => automatic === 'off' && !staysOff;

/** Parts of the options in which something is the organisation's, locked or not. */
export function presetParts({ automatic, sites, neverSites, sourcesOff, lists }: Policy): readonly Lock[] {
  const isSet = (entries: readonly string[] = []): boolean => entries.length > 0;
  const parts: Readonly<Record<Lock, boolean>> = {
    automatic: automatic !== undefined || isSet(sites),
    sites: isSet(neverSites),
    sources: isSet(sourcesOff),
    rules: false,
    lists: isSet(lists),
    sync: false,
  };
  return LOCKS.filter((lock) => parts[lock]);
}

/** A list that the organisation set, looked for once a day. */
function policyList(url: string): Subscription {
  return { id: `policy-${contentHash(url)}`, url, name: new URL(url).hostname, on: true, hours: LIST_INTERVALS[1] };
}

/** True for lists that the organisation set. */
export function isPolicyList({ id }: Pick<Subscription, 'id'>): boolean {
  return id.startsWith('policy-');
}
