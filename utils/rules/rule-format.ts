import * as v from 'valibot';
import { LIMITS } from '../catalogue/limits';
import { KEBAB, line, lines, phraseList } from '../catalogue/marker-format';
import { PAYMENT_KINDS, ROLES, ROUTE_KINDS, SOURCE_KINDS, STRENGTHS } from '../detection/vocabulary';

/** Places that a user's own rule may speak of. A pattern reads words, so it stands in the first four only. */
export const RULE_ZONES = ['head', 'lead', 'body', 'tail', 'metadata', 'links'] as const;
export const RULE_ANCHORS = ['start', 'end', 'line'] as const;
export const CLAIMS = [...ROUTE_KINDS, ...PAYMENT_KINDS] as const;

/** Bounds of what a user writes: far above use by hand, far below what would slow a check. */
export const RULE_LIMITS = { rules: 500, sources: 200, pattern: 300, name: LIMITS.name, id: LIMITS.id } as const;

const id = v.pipe(v.string(), v.regex(KEBAB, 'lower-case words joined by hyphens'), v.maxLength(LIMITS.id));

/** A source of the user's own: what the catalogue's sources are, in short. */
export const ownSourceSchema = v.strictObject({
  id,
  name: line(LIMITS.name),
  kind: v.picklist(SOURCE_KINDS),
  credits: lines(LIMITS.names, LIMITS.name),
  hosts: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(LIMITS.name), v.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/, 'a host name'))),
    v.maxLength(LIMITS.names),
  ),
});
export type OwnSource = v.InferOutput<typeof ownSourceSchema>;

/** A rule of the user's own: a marker in the catalogue's form, or a regular expression. */
export const ownRuleSchema = v.strictObject({
  id,
  name: line(LIMITS.name),
  on: v.boolean(),
  /** Id of a source of the catalogue, `…@own` for one of the user's own, null for wording of nobody in particular. */
  source: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  says: v.picklist(CLAIMS),
  role: v.picklist(ROLES),
  zones: v.pipe(v.array(v.picklist(RULE_ZONES)), v.minLength(1), v.maxLength(RULE_ZONES.length)),
  strength: v.picklist(STRENGTHS),
  anchor: v.nullable(v.picklist(RULE_ANCHORS)),
  exactCase: v.boolean(),
  /** Phrases by language, `*` for every language; empty where there is a pattern. */
  phrases: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^(?:\*|[a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/, '`*` or a language code')), phraseList),
    v.maxEntries(LIMITS.languages),
  ),
  /** Phrases that must not stand in the same line. */
  excludes: lines(LIMITS.phrases, LIMITS.phrase),
  /** Phrases of which one must stand in the same line, where there are any. */
  requires: lines(LIMITS.phrases, LIMITS.phrase),
  /** A regular expression of linear time, or null. */
  pattern: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(RULE_LIMITS.pattern))),
});
export type OwnRule = v.InferOutput<typeof ownRuleSchema>;

/** True where a rule reads the page's code or links rather than words. */
export function readsCode({ zones }: Pick<OwnRule, 'zones'>): boolean {
  return zones.some((zone) => zone === 'links' || zone === 'metadata');
}

export const OWN = 'own';

/** Id under which the engine knows a rule: `any/exclusive@own`, `acme@own/exclusive@own`. */
export function ruleMarkerId({ id, source }: Pick<OwnRule, 'id' | 'source'>): string {
  return `${source ?? 'any'}/${id}@${OWN}`;
}
