import * as v from 'valibot';
import { languageFileSchema, sourceFileSchema } from '../catalogue/format';
import { line } from '../catalogue/marker-format';

/** What a list may hold at most: somewhat more than the extension's own catalogue. `cost` as in list-cost.ts. */
export const LIST_LIMITS = { sources: 500, languages: 60, markers: 5_000, phrases: 10_000, cost: 25_000, name: 100, about: 300 } as const;

export const LIST_FORMAT = 'copytaster-list';

/** A list of rules as its maker publishes it: sources and wording in the catalogue's own form, flat data and nothing else. */
export const listFileSchema = v.strictObject({
  format: v.literal(LIST_FORMAT),
  version: v.literal(1),
  name: line(LIST_LIMITS.name),
  licence: line(LIST_LIMITS.name),
  about: v.optional(line(LIST_LIMITS.about)),
  homepage: v.optional(v.pipe(v.string(), v.maxLength(200), v.regex(/^https:\/\/\S+$/, 'a full address starting with https://'))),
  sources: v.pipe(v.array(sourceFileSchema), v.maxLength(LIST_LIMITS.sources)),
  languages: v.pipe(v.array(languageFileSchema), v.maxLength(LIST_LIMITS.languages)),
});
export type ListFile = v.InferOutput<typeof listFileSchema>;
