/** An address in a page's code as a whole one; null where it is none. */
export function absolute(href: string | null | undefined, base: string): string | null {
  if (!href) return null;
  return URL.canParse(href, base) ? new URL(href, base).href : null;
}

/** The path of a page's address, in lower case and with a slash at its end, as the catalogue's markers have it; null where it has none. */
export const pathOf = (url: string): string | null =>
  URL.canParse(url) ? `${new URL(url).pathname.toLowerCase().replace(/\/+$/, '')}/` : null;
