import * as v from 'valibot';
import { DISCLAIMERS, PAYMENT_KINDS, ROLES, ROUTE_KINDS, SOURCE_KINDS, STRENGTHS, ZONES } from '../detection/vocabulary';
import { LIMITS } from './limits';

/** Lower-case words joined by hyphens. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** BCP 47 in lower case: `de`, `zh-hans`. */
export const LANGUAGE_CODE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;
/** A `SnapshotLink` or `MetadataItem` field as snapshot.ts lists them. */
const FIELD = /^(?:meta:[^\s=]+|jsonld:@?[a-zA-Z]+|byline|link:canonical|path|canonical-site|original-site)$/;

/** A trimmed, non-empty string of one line. */
export const line = (max: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(max), v.regex(/^\S(?:.*\S)?$/, 'one line without blanks at its ends'));

/** A list of at most `max` such strings. */
export const lines = (max: number, length: number) => v.pipe(v.array(line(length)), v.maxLength(max));

const exampleList = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.example))), v.maxLength(LIMITS.examples));

/** The phrases of one marker in one language. */
export const phraseList = v.pipe(lines(LIMITS.phrases, LIMITS.phrase), v.minLength(1));

const ZONES_OF_MARKERS = ZONES.filter((zone) => zone !== 'outside');

/** What source markers and generic markers have in common. */
export const markerEntries = {
  id: v.pipe(
    v.string(),
    v.regex(KEBAB, 'lower-case words joined by hyphens'),
    v.maxLength(LIMITS.id),
    v.description('Unique in this file, such as `dateline`. An id that ends in `-mixed` speaks of staff and agency together.'),
  ),
  role: v.pipe(v.picklist(ROLES), v.description('What it is, in newsroom terms. Two strong markers must differ in role to decide.')),
  says: v.optional(
    v.pipe(
      v.picklist([...ROUTE_KINDS, ...PAYMENT_KINDS]),
      v.description('What it speaks for. Required in language files; in source files only where it differs from the route.'),
    ),
  ),
  zones: v.pipe(
    v.array(v.picklist(ZONES_OF_MARKERS)),
    v.minLength(1),
    v.maxLength(ZONES_OF_MARKERS.length),
    v.description('Where it counts. Examples stand in the first one. `metadata` and `links` stand alone.'),
  ),
  strength: v.pipe(
    v.picklist(STRENGTHS),
    v.description('decisive: alone names the kind. strong: two of different roles decide. supporting: explains, never decides.'),
  ),
  seen: v.pipe(
    v.picklist(['verified', 'corpus', 'memory']),
    v.description('verified: in public material. corpus: on a saved page. memory: from memory only, then strength is supporting.'),
  ),
  anchor: v.optional(
    v.pipe(
      v.picklist(['start', 'end', 'line']),
      v.description('The match must begin its line, end it, or be all of it (punctuation at the edges is ignored).'),
    ),
  ),
  case: v.optional(v.pipe(v.literal('exact'), v.description('Upper and lower case must agree too.'))),
  excludes: v.optional(v.pipe(phraseList, v.description('Phrases that must not stand in the same line.'))),
  requires: v.optional(v.pipe(phraseList, v.description('Phrases of which one must stand in the same line.'))),
  onlyInLanguage: v.optional(
    v.pipe(v.literal(true), v.description('Only on pages in the language of the phrases, or of unknown language.')),
  ),
  of: v.optional(
    v.pipe(
      v.array(v.picklist(SOURCE_KINDS)),
      v.minLength(1),
      v.maxLength(SOURCE_KINDS.length),
      v.description('The kinds that `{source}` means.'),
    ),
  ),
  fields: v.optional(
    v.pipe(
      v.array(
        v.pipe(v.string(), v.regex(FIELD, 'a field such as `meta:author`, `jsonld:author`, `path`, `canonical-site`'), v.maxLength(80)),
      ),
      v.minLength(1),
      v.maxLength(20),
      v.description('Metadata only: the fields that it reads; all where absent.'),
    ),
  ),
  on: v.optional(v.pipe(v.picklist(['image', 'link']), v.description('Links only: images, frames and scripts, or links to click.'))),
  disclaims: v.optional(v.pipe(v.picklist(DISCLAIMERS), v.description('Disclaimers only: who says that the words are not theirs.'))),
  unsigned: v.optional(v.pipe(v.literal(true), v.description('Wording that nobody signs, such as an end mark or safe harbor.'))),
  closing: v.optional(
    v.pipe(v.literal(true), v.description('Only as the last words: in the last block of the body, or in the line right after it.')),
  ),
  examples: v.optional(
    v.pipe(
      exampleList,
      v.description('Lines that it must find: one block of the first zone; metadata `field=value`; links `image URL` or `link URL`.'),
    ),
  ),
  counterexamples: v.optional(v.pipe(exampleList, v.description('Near misses that it must not find, in the same form.'))),
};
