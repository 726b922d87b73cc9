import * as v from 'valibot';
import { PAYMENT_KINDS, ROUTE_KINDS, SOURCE_KINDS } from '../detection/vocabulary';
import { LIMITS } from './limits';
import { KEBAB, LANGUAGE_CODE, line, lines, markerEntries, phraseList } from './marker-format';

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/;
const schemaPath = v.optional(v.pipe(v.string(), v.maxLength(200), v.description('The JSON Schema that helps your editor.')));

/** One marker of a source: phrases by language, `*` for every language. */
export const sourceMarkerSchema = v.strictObject({
  ...markerEntries,
  phrases: v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^(?:\*|[a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/, '`*` or a language code such as `de` or `zh-hans`')),
      phraseList,
    ),
    v.minEntries(1),
    v.maxEntries(LIMITS.languages),
    v.description('Phrases by language; `*` for those that are the same in every language.'),
  ),
});

/** One generic marker of a language. */
export const languageMarkerSchema = v.strictObject({
  ...markerEntries,
  phrases: v.pipe(phraseList, v.description('Formulas of 3–8 words with placeholders such as {source}, {issuer}, {dash}, {…40}, {a|b|}.')),
});

/** `data/sources/<id>.json`: one organisation. */
export const sourceFileSchema = v.pipe(
  v.strictObject({
    $schema: schemaPath,
    id: v.pipe(
      v.string(),
      v.regex(KEBAB, 'lower-case words joined by hyphens'),
      v.maxLength(LIMITS.id),
      v.description('The file name without `.json`.'),
    ),
    name: v.pipe(line(LIMITS.name), v.description('The name that readers see.')),
    kind: v.pipe(v.picklist(SOURCE_KINDS), v.description('What it is. `{source}` in generic forms names the kinds that it means.')),
    route: v.pipe(
      v.nullable(v.picklist(ROUTE_KINDS)),
      v.description('What its markers speak for unless they say otherwise; null for ad labels.'),
    ),
    payment: v.optional(v.pipe(v.nullable(v.picklist(PAYMENT_KINDS)), v.description('Ad labels: what their markers speak for.'))),
    homepage: v.pipe(
      v.nullable(v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/\S+$/, 'a full address starting with https://'))),
      v.description('Full address, or null where there is none.'),
    ),
    about: v.pipe(line(LIMITS.about), v.description('One neutral line in English, in your own words: what it is and where.')),
    country: v.pipe(
      v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two upper-case letters'))),
      v.description('ISO 3166 code, or null.'),
    ),
    status: v.pipe(line(LIMITS.name), v.description('`active`, `unknown`, `defunct 2018`, …')),
    aliases: v.pipe(lines(LIMITS.names, LIMITS.name), v.description('Other names, for people who search; never matched.')),
    credits: v.pipe(
      lines(LIMITS.names, LIMITS.name),
      v.description('Names as credit lines write them, in exact case: what {source} matches.'),
    ),
    initials: v.pipe(
      lines(LIMITS.names, LIMITS.name),
      v.description('Short forms that mean other things too (AP, PA): {source} matches them, {source-name} does not.'),
    ),
    hosts: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(LIMITS.name), v.regex(HOST, 'a host name in lower case without https:// and path'))),
      v.maxLength(LIMITS.names),
      v.description('Its own domains.'),
    ),
    markers: v.pipe(v.array(sourceMarkerSchema), v.maxLength(LIMITS.markers)),
  }),
  v.title('Copytaster source'),
);

/** `data/languages/<language>.json`: the generic markers of one language, `any` for what is the same in all. */
export const languageFileSchema = v.pipe(
  v.strictObject({
    $schema: schemaPath,
    language: v.pipe(
      v.string(),
      v.maxLength(LIMITS.id),
      v.regex(LANGUAGE_CODE, 'a language code such as `de` or `zh-hans`, or `any`'),
      v.description('The file name without `.json`.'),
    ),
    name: v.pipe(line(LIMITS.name), v.description('The language in its own words.')),
    markers: v.pipe(v.array(languageMarkerSchema), v.maxLength(LIMITS.markers)),
  }),
  v.title('Copytaster language'),
);

export type SourceFile = v.InferOutput<typeof sourceFileSchema>;
export type LanguageFile = v.InferOutput<typeof languageFileSchema>;
export type SourceMarker = v.InferOutput<typeof sourceMarkerSchema>;
export type LanguageMarker = v.InferOutput<typeof languageMarkerSchema>;
/** All that the compiler reads. */
export interface CatalogueFiles {
  readonly sources: readonly SourceFile[];
  readonly languages: readonly LanguageFile[];
}
