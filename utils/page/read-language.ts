/** Where pages state their language, the surest first. */
const STATEMENTS = [
  ['html', 'lang'],
  ['html', 'xml:lang'],
  ['meta[property="og:locale"]', 'content'],
  ['meta[http-equiv="content-language" i]', 'content'],
  ['meta[name="language" i]', 'content'],
  ['body', 'lang'],
] as const;

/** BCP 47 tag of the page, lower case: html lang, else og:locale, else content-language; null where none is valid. */
export function readLanguage(document: Document): string | null {
  for (const [selector, attribute] of STATEMENTS) {
    const tag = document
      .querySelector(selector)
      ?.getAttribute(attribute)
      ?.trim()
      .toLowerCase()
      .replaceAll('_', '-')
      .split(/[,;.@\s]/)[0];
    if (tag && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag) && tag !== 'und') return tag;
  }
  return null;
}
