import * as v from 'valibot';
import { PAYMENT_KINDS, ROUTE_KINDS } from '../detection/vocabulary';

/** Raised with every change of form; each rise needs a step in `migrate.ts`. */
export const SETTINGS_VERSION = 1;

/** When pages are checked without a click. */
export const AUTOMATIC_MODES = ['off', 'sites', 'all'] as const;
export type AutomaticMode = (typeof AUTOMATIC_MODES)[number];

/** Places that a user's own phrase may stand in. */
export const OWN_ZONES = ['head', 'lead', 'tail'] as const;
export const CLAIMS = [...ROUTE_KINDS, ...PAYMENT_KINDS] as const;

/** Bounds of what is stored, far above use by hand and far below what would slow a check. */
export const SETTINGS_LIMITS = { sites: 1000, switches: 10_000, ownPhrases: 500, phraseLength: 300, idLength: 320 } as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(SETTINGS_LIMITS.idLength));

export const ownPhraseSchema = v.strictObject({
  phrase: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(SETTINGS_LIMITS.phraseLength)),
  says: v.picklist(CLAIMS),
  zone: v.picklist(OWN_ZONES),
});
/** Words that the user wants to be told about. */
export type OwnPhrase = v.InferOutput<typeof ownPhraseSchema>;

export const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  automatic: v.picklist(AUTOMATIC_MODES),
  /** Host names without `www.`; their subdomains are meant too. */
  sites: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(253))), v.maxLength(SETTINGS_LIMITS.sites)),
  sourcesOff: v.pipe(v.array(id), v.maxLength(SETTINGS_LIMITS.switches)),
  markersOff: v.pipe(v.array(id), v.maxLength(SETTINGS_LIMITS.switches)),
  ownPhrases: v.pipe(v.array(ownPhraseSchema), v.maxLength(SETTINGS_LIMITS.ownPhrases)),
});
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  automatic: 'off',
  sites: [],
  sourcesOff: [],
  markersOff: [],
  ownPhrases: [],
};
