import * as v from 'valibot';
import { ROLES } from '../detection/vocabulary';
import { SUBSCRIPTION_LIMITS, subscriptionSchema } from '../lists/subscription';
import { ownRuleSchema, ownSourceSchema, RULE_LIMITS } from '../rules/rule-format';

export { CLAIMS } from '../rules/rule-format';

/** Raised with every change of form; each rise needs a step in `migrate.ts`. */
export const SETTINGS_VERSION = 3;

/** When pages are checked without a click. */
export const AUTOMATIC_MODES = ['off', 'sites', 'all'] as const;
export type AutomaticMode = (typeof AUTOMATIC_MODES)[number];

/** Bounds of what is stored, far above use by hand and far below what would slow a check. */
export const SETTINGS_LIMITS = { sites: 1000, switches: 10_000, siteSwitches: 1000, switchesOfSite: 500, idLength: 320 } as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(SETTINGS_LIMITS.idLength));
const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const sites = v.pipe(v.array(site), v.maxLength(SETTINGS_LIMITS.sites));

/** What is switched off on one site only. */
export const siteSwitchesSchema = v.strictObject({
  site,
  sourcesOff: ids(SETTINGS_LIMITS.switchesOfSite),
  markersOff: ids(SETTINGS_LIMITS.switchesOfSite),
});
export type SiteSwitches = v.InferOutput<typeof siteSwitchesSchema>;

export const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  automatic: v.picklist(AUTOMATIC_MODES),
  /** True where the user chose `off`, so that an organisation's preset does not hold. */
  staysOff: v.boolean(),
  /** Sites that are always checked. Host names without `www.`; their subdomains are meant too. */
  sites,
  /** Sites that are never checked without a click, whatever else holds. */
  neverSites: sites,
  siteSwitches: v.pipe(v.array(siteSwitchesSchema), v.maxLength(SETTINGS_LIMITS.siteSwitches)),
  sourcesOff: ids(SETTINGS_LIMITS.switches),
  markersOff: ids(SETTINGS_LIMITS.switches),
  rolesOff: v.pipe(v.array(v.picklist(ROLES)), v.maxLength(ROLES.length)),
  /** Languages whose generic wording is not looked for; `any` for what is the same in all, `de@list` for that of one list only. */
  languagesOff: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))), v.maxLength(200)),
  ownSources: v.pipe(v.array(ownSourceSchema), v.maxLength(RULE_LIMITS.sources)),
  ownRules: v.pipe(v.array(ownRuleSchema), v.maxLength(RULE_LIMITS.rules)),
  lists: v.pipe(v.array(subscriptionSchema), v.maxLength(SUBSCRIPTION_LIMITS.lists)),
  sync: v.boolean(),
});
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  automatic: 'off',
  staysOff: false,
  sites: [],
  neverSites: [],
  siteSwitches: [],
  sourcesOff: [],
  markersOff: [],
  rolesOff: [],
  languagesOff: [],
  ownSources: [],
  ownRules: [],
  lists: [],
  sync: false,
};
