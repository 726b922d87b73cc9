/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACED_WORD = /[\p{L}\p{N}][^\s]*/gu;

/**
 * Words in a text. Scripts without spaces are cut by `Intl.Segmenter`, whose dictionaries the engines ship;
 * counts may differ by a few words between engine versions.
 */
export function countWords(text: string, language: string | null): number {
  if (!UNSPACED.test(text)) return text.match(SPACED_WORD)?.length ?? 0;
  // Only the primary subtag: Intl throws on tags that look well-formed and are not (`ja-aaaaa-aaaaa`).
  const segmenter = new Intl.Segmenter(language?.match(/^[a-z]{2,3}(?=-|$)/i)?.[0], { granularity: 'word' });
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}
