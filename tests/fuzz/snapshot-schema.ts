import * as v from 'valibot';
import { ZONES } from '../../utils/detection/vocabulary';
import { sweepSchema } from '../../utils/page-schema';

const { url: shortText, text: longText, metadata } = sweepSchema.entries;
const MOST = { blocks: 200_000, links: 50_000 } as const;

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
