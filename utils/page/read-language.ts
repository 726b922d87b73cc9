/** BCP 47 tag of the page, lower case: html lang, else og:locale, else content-language; null where none is valid. */
export function readLanguage(document: Document): string | null {
  const root = document.documentElement;
  const candidates = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    document.querySelector('meta[name="language" i]')?.getAttribute('content'),
    document.querySelector('body')?.getAttribute('lang'),
  ];
  for (const candidate of candidates) {
    const tag = candidate
      ?.trim()
      .toLowerCase()
      .replaceAll('_', '-')
      .split(/[,;.@\s]/)[0];
    if (tag && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag) && tag !== 'und') return tag;
  }
  return null;
}
