/** Search engines read about 32 words of a phrase; shorter ones match by chance. */
const MIN_LENGTH = 40;
const MAX_LENGTH = 180;
/** The same for scripts that write a word in one or two characters. */
const MIN_DENSE = 16;
const MAX_DENSE = 60;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
/** Sentences looked at: the original of a long page is found by its beginning as well. */
const MAX_SENTENCES = 80;

/** The sentence of a story that other texts are least likely to have by chance: numbers and names count. Null where none is fit. */
export function distinctiveSentence(paragraphs: readonly string[], language: string | null): string | null {
  const sentences = paragraphs.flatMap((text) => sentencesOf(text, language)).slice(0, MAX_SENTENCES);
  const fit = sentences.filter(isFit).map((text) => ({ text, score: scoreOf(text) }));
  const best = fit.reduce<(typeof fit)[number] | null>((top, each) => (top !== null && top.score >= each.score ? top : each), null);
  return best?.text ?? null;
}

function sentencesOf(text: string, language: string | null): readonly string[] {
  return [...new Intl.Segmenter(localeOf(language), { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim());
}

function localeOf(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en';
  } catch {
    // pages write anything into `lang`
    return 'en';
  }
}

/** Quotation marks inside end an exact-phrase search early, and a dateline or line break is not the story. */
function isFit(text: string): boolean {
  if (/["“”„«»\n]/.test(text)) return false;
  const [min, max] = DENSE.test(text) ? [MIN_DENSE, MAX_DENSE] : [MIN_LENGTH, MAX_LENGTH];
  return text.length >= min && text.length <= max;
}

function scoreOf(text: string): number {
  const numbers = text.match(/\p{N}+/gu)?.length ?? 0;
  const names = text.match(/(?<=\s)\p{Lu}\p{L}+/gu)?.length ?? 0;
  const rare = text.match(/\p{L}{10,}/gu)?.length ?? 0;
  return 3 * numbers + 2 * names + rare + text.length / MAX_LENGTH;
}
