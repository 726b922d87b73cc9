import * as v from 'valibot';
import { KEBAB, line } from '../catalogue/marker-format';

/** How often a list is looked for, in hours; 0 is never by itself. */
export const LIST_INTERVALS = [0, 24, 168, 720] as const;
export const SUBSCRIPTION_LIMITS = { lists: 50, url: 2000, name: 100 } as const;

/** A list that the user takes from somebody else. What it holds is stored apart, by its id. */
export const subscriptionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(KEBAB, 'lower-case words joined by hyphens'), v.maxLength(32)),
  url: v.pipe(v.string(), v.maxLength(SUBSCRIPTION_LIMITS.url), v.regex(/^https:\/\/\S+$/, 'an address starting with https://')),
  /** The user's own name for it. */
  name: line(SUBSCRIPTION_LIMITS.name),
  on: v.boolean(),
  hours: v.picklist(LIST_INTERVALS),
});
export type Subscription = v.InferOutput<typeof subscriptionSchema>;
