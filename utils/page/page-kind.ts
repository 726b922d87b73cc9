/** The root, an index file in it, or the root of a language. */
export function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search } = new URL(url);
  return protocol.startsWith('http') && search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(pathname);
}

/** What og:type calls pages that are no articles. */
const OTHER_THINGS =
  /^(?:product|profile|video\.(?:movie|episode|tv_show)|music|place|restaurant|business|game|book)|:(?:product|app|place|business)/i;

/** True where a page's og:type names something that is no article. */
export const isOtherThing = (ogType: string): boolean => OTHER_THINGS.test(ogType);
