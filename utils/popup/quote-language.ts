/** Scripts that tell the language better than a page's `lang`, which is often left at the template's. */
const SCRIPTS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja', ['ja']],
  [/\p{sc=Hangul}/u, 'ko', ['ko']],
  [/\p{sc=Han}/u, 'zh', ['zh', 'ja', 'ko', 'yue']],
  [/\p{sc=Thai}/u, 'th', ['th']],
  [/\p{sc=Arabic}/u, 'ar', ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd']],
  [/\p{sc=Hebrew}/u, 'he', ['he', 'yi']],
  [/\p{sc=Cyrillic}/u, 'ru', ['ru', 'uk', 'bg', 'sr', 'be', 'kk', 'ky', 'mn', 'mk', 'tg', 'tt', 'uz']],
];
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const RIGHT_TO_LEFT_LANGUAGE = /^(?:ar|fa|ur|ps|ckb|ug|sd|he|yi)\b/;

/** The language that a page's words are to be read and set in; null where it is not known. */
export function quoteLanguage(quote: string, pageLanguage: string | null): string | null {
  const primary = pageLanguage?.split('-')[0] ?? '';
  const script = SCRIPTS.find(([letters]) => letters.test(quote));
  if (script === undefined) return pageLanguage;
  const [, fallback, languages] = script;
  return languages.includes(primary) ? pageLanguage : fallback;
}

/** Words of a right-to-left page run so even where they begin with a Latin name. */
export function quoteDirection(quote: string, language: string | null): 'rtl' | 'auto' {
  return RIGHT_TO_LEFT.test(quote) && RIGHT_TO_LEFT_LANGUAGE.test(language ?? '') ? 'rtl' : 'auto';
}
