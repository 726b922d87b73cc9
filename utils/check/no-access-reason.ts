/** Where browsers keep extensions out, whatever was granted. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com', 'addons.opera.com'];

/**
 * Why the extension may not read the page at `url`: a code that the interface puts into words. `url` is undefined where the browser
 * hides it, which means that no permission covers the page.
 */
export function noAccessReason(url: string | undefined, message: string): string {
  if (/error page/i.test(message)) return 'error-page';
  if (/no tab with id|invalid tab id|frame .* was removed|tab was closed|missing host permission.*discarded/i.test(message)) return 'gone';
  if (/cannot access (?:a|an) (?!https?:)[a-z-]+:/i.test(message)) return 'browser-page';
  if (url === undefined || !URL.canParse(url)) return 'no-permission';
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return 'file-access';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  if (STORES.includes(hostname) || /gallery/i.test(message)) return 'store-page';
  return /permission/i.test(message) ? 'no-permission' : 'blocked';
}
