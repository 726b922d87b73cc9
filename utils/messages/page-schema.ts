import * as v from 'valibot';

// What comes out of a page's process is checked before anything reads it. Bounds lie far above what pages hand over:
// they stop only what never came from them.
const LIMITS = { url: 100_000, pieces: 50_000, markup: 20_000_000 } as const;

const shortText = v.pipe(v.string(), v.maxLength(LIMITS.url));

export const markupSchema = v.object({
  url: shortText,
  pieces: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.markup))), v.maxLength(LIMITS.pieces)),
});

export const copySchema = v.object({
  url: shortText,
  markup: v.pipe(v.string(), v.maxLength(LIMITS.markup)),
  type: shortText,
  isCut: v.boolean(),
});
