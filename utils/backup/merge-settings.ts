import { SETTINGS_LIMITS, type Settings, type SiteSwitches } from '../settings/schema';

/**
 * Both settings in one: whatever either has, it has. Where both have a rule, a source of their own or a list of one id, the incoming one
 * holds. When pages are checked without a click stays as it is here, since it rests on what this browser allows.
 */
export function mergeSettings(own: Settings, incoming: Settings): Settings {
  return {
    ...own,
    sites: union(own.sites, incoming.sites),
    neverSites: union(own.neverSites, incoming.neverSites).filter((site) => !own.sites.includes(site)),
    siteSwitches: mergeSites(own.siteSwitches, incoming.siteSwitches),
    sourcesOff: union(own.sourcesOff, incoming.sourcesOff),
    markersOff: union(own.markersOff, incoming.markersOff),
    rolesOff: union(own.rolesOff, incoming.rolesOff),
    languagesOff: union(own.languagesOff, incoming.languagesOff),
    ownSources: byKey(own.ownSources, incoming.ownSources, ({ id }) => id),
    ownRules: byKey(own.ownRules, incoming.ownRules, ({ id }) => id),
    lists: byKey(own.lists, incoming.lists, ({ url }) => url),
  };
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])].slice(0, SETTINGS_LIMITS.switches);
}

function byKey<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...a, ...b].map((item) => [keyOf(item), item])).values()];
}

function mergeSites(own: readonly SiteSwitches[], incoming: readonly SiteSwitches[]): SiteSwitches[] {
  const merged = new Map(own.map((each) => [each.site, each]));
  for (const each of incoming) {
    const known = merged.get(each.site);
    merged.set(each.site, {
      site: each.site,
      sourcesOff: union(known?.sourcesOff ?? [], each.sourcesOff),
      markersOff: union(known?.markersOff ?? [], each.markersOff),
    });
  }
  return [...merged.values()];
}

/** What would change, in numbers, part by part. */
export interface SettingsChange {
  readonly part: 'rules' | 'sites' | 'switches' | 'lists';
  readonly added: number;
  readonly removed: number;
}

/** How one state of the settings differs from another; parts that stay the same are left out. */
export function compareSettings(before: Settings, after: Settings): readonly SettingsChange[] {
  const parts = [
    compare('rules', [...before.ownRules, ...before.ownSources], [...after.ownRules, ...after.ownSources]),
    compare(
      'sites',
      [...before.sites, ...before.neverSites, ...before.siteSwitches],
      [...after.sites, ...after.neverSites, ...after.siteSwitches],
    ),
    compare('switches', switchesOf(before), switchesOf(after)),
    compare('lists', before.lists, after.lists),
  ];
  return parts.filter(({ added, removed }) => added + removed > 0);
}

const switchesOf = ({ sourcesOff, markersOff, rolesOff, languagesOff, automatic }: Settings): readonly unknown[] => [
  ...sourcesOff,
  ...markersOff,
  ...rolesOff,
  ...languagesOff,
  ...(automatic === 'off' ? [] : [automatic]),
];

function compare(part: SettingsChange['part'], before: readonly unknown[], after: readonly unknown[]): SettingsChange {
  const [old, next] = [new Set(before.map((item) => JSON.stringify(item))), new Set(after.map((item) => JSON.stringify(item)))];
  const missing = (from: ReadonlySet<string>, of: ReadonlySet<string>): number => [...from].filter((item) => !of.has(item)).length;
  return { part, added: missing(next, old), removed: missing(old, next) };
}
