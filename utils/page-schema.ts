import * as v from 'valibot';
import { ZONES } from './detection/vocabulary';

// What comes out of a page's process is checked before anything reads it. Bounds lie far above what sweep and read hand over:
// they stop only what never came from them.
const LIMITS = { url: 100_000, text: 12_000_000, items: 50_000, blocks: 200_000 } as const;

const MAX_COPY = 20_000_000;

const shortText = v.pipe(v.string(), v.maxLength(LIMITS.url));
const longText = v.pipe(v.string(), v.maxLength(LIMITS.text));
const metadata = v.pipe(v.array(v.object({ field: shortText, value: longText })), v.maxLength(LIMITS.items));

export const sweepSchema = v.object({
  url: shortText,
  text: longText,
  titles: v.pipe(v.array(longText), v.maxLength(LIMITS.items)),
  metadata,
  hosts: v.pipe(v.array(shortText), v.maxLength(LIMITS.items)),
  isArticleLike: v.boolean(),
});

export const copySchema = v.object({
  url: shortText,
  markup: v.pipe(v.string(), v.maxLength(MAX_COPY)),
  type: shortText,
  isCut: v.boolean(),
});

const blockSchema = v.object({
  text: longText,
  zones: v.array(v.picklist(ZONES)),
  visible: v.boolean(),
  heading: v.boolean(),
  linkDensity: v.number(),
});

const linkSchema = v.object({
  kind: v.picklist(['link', 'image']),
  host: shortText,
  path: shortText,
  block: v.nullable(v.number()),
});

export const snapshotSchema = v.object({
  url: shortText,
  title: longText,
  language: v.nullable(shortText),
  host: shortText,
  siteName: v.nullable(longText),
  isArticle: v.boolean(),
  metadata,
  blocks: v.pipe(v.array(blockSchema), v.maxLength(LIMITS.blocks)),
  links: v.pipe(v.array(linkSchema), v.maxLength(LIMITS.items)),
  truncated: v.boolean(),
});
