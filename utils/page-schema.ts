import * as v from 'valibot';

// What comes out of a page's process is checked before anything reads it. Bounds lie far above what sweep and copy hand over:
// they stop only what never came from them.
const LIMITS = { url: 100_000, text: 12_000_000, items: 50_000, markup: 20_000_000 } as const;

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
  markup: v.pipe(v.string(), v.maxLength(LIMITS.markup)),
  type: shortText,
  isCut: v.boolean(),
});
