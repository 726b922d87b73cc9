/** Elements that nobody reads the content of, which is most of a page's code. The elements stay, for what stands beside them counts its neighbours. */
const TAGS = ['style', 'noscript', 'svg'];
/** Scripts of this type describe the page. */
const DESCRIPTION = 'ld+json';

/** Selects them in a document … */
export const UNREAD = `script:not([type*="${DESCRIPTION}" i]),${TAGS.join()}`;

/** … and tells them where there is none. `tag` in lower case, `type` empty where there is none. */
export function isUnread(tag: string, type: string): boolean {
  return tag === 'script' ? !type.toLowerCase().includes(DESCRIPTION) : TAGS.includes(tag);
}
