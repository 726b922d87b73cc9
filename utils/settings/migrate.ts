import * as v from 'valibot';
import { ruleOfPhrase } from './rule-of-phrase';
import { SETTINGS_VERSION, type Settings, settingsSchema } from './schema';

/** Turns settings of one version into those of the next. */
export type Step = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const WITHOUT_PHRASES = { automatic: 'off', sites: [], sourcesOff: [], markersOff: [] };
const VERSION_1 = { ...WITHOUT_PHRASES, ownPhrases: [] };
/** What version 2 brought. */
const NEW_IN_2 = {
  neverSites: [],
  siteSwitches: [],
  rolesOff: [],
  languagesOff: [],
  ownSources: [],
  lists: [],
  sync: false,
};

/** Step `n` leads from version `n` to `n + 1`. Version 0 is what has no version: preview builds, hand-made files. */
export const STEPS: readonly Step[] = [
  (old) => ({ ...VERSION_1, ...old, version: 1 }),
  // own phrases became rules; sites, roles, languages and lists came in
  ({ ownPhrases, markersOff, ...old }) => {
    const off = new Set(Array.isArray(markersOff) ? markersOff : []);
    const rules = Array.isArray(ownPhrases) ? distinct(ownPhrases.map((own: unknown) => ruleOfPhrase(own, off))) : ownPhrases;
    const kept = Array.isArray(markersOff) ? markersOff.filter((id) => typeof id !== 'string' || !id.startsWith('own/')) : markersOff;
    return { ...WITHOUT_PHRASES, ...NEW_IN_2, ...old, version: 2, markersOff: kept, ownRules: rules };
  },
  // rules have phrases that must or must not stand beside theirs; who chose `off` is remembered
  ({ ownRules, ...old }) => {
    const rules = Array.isArray(ownRules)
      ? ownRules.map((rule: unknown) => (typeof rule === 'object' && rule !== null ? { excludes: [], requires: [], ...rule } : rule))
      : ownRules;
    return { ...old, version: 3, staysOff: false, ownRules: rules };
  },
];

/** Settings, or null where what was stored is damaged or comes from a later version. */
export function migrate(stored: unknown, steps: readonly Step[] = STEPS): Settings | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const old = stored as Readonly<Record<string, unknown>>;
  const from = Object.hasOwn(old, 'version') ? old.version : 0;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0 || from > SETTINGS_VERSION) return null;
  const current = steps.slice(from).reduce((settings, step) => step(settings), old);
  const result = v.safeParse(settingsSchema, current);
  return result.success ? result.output : null;
}

/** Equal phrases in equal places have equal ids. */
function distinct(rules: readonly unknown[]): unknown[] {
  const idOf = (rule: unknown): unknown => (typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : rule);
  return [...new Map(rules.map((rule) => [idOf(rule), rule])).values()];
}
