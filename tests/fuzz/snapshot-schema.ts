import * as v from 'valibot';
import { ZONES } from '../../utils/detection/vocabulary';

const MOST = { url: 100_000, text: 12_000_000, items: 50_000, blocks: 200_000, links: 50_000 } as const;

const shortText = v.pipe(v.string(), v.maxLength(MOST.url));
const longText = v.pipe(v.string(), v.maxLength(MOST.text));
const metadata = v.pipe(v.array(v.object({ field: shortText, value: longText })), v.maxLength(MOST.items));

/** What the first look at any page may give. */
export const sweepSchema = v.object({
  url: shortText,
  text: longText,
  titles: v.pipe(v.array(longText), v.maxLength(MOST.items)),
  metadata,
  hosts: v.pipe(v.array(shortText), v.maxLength(MOST.items)),
  isArticleLike: v.boolean(),
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

/** What reading any page may give. */
export const snapshotSchema = v.object({
  url: shortText,
  title: longText,
  language: v.nullable(shortText),
  host: shortText,
  siteName: v.nullable(longText),
  isArticle: v.boolean(),
  metadata,
  blocks: v.pipe(v.array(blockSchema), v.maxLength(MOST.blocks)),
  links: v.pipe(v.array(linkSchema), v.maxLength(MOST.links)),
  truncated: v.boolean(),
});
