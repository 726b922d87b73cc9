import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API, for pages that must open fast: with Manifest V3 its promises are as the polyfill's. Only answering messages with
 * a promise needs the polyfill, in the background.
 */
export function browserApi(scope: object = globalThis): Browser {
  const { browser, chrome } = scope as { readonly browser?: Browser; readonly chrome?: Browser };
  const api = browser ?? chrome;
  if (api === undefined) throw new Error('no extension API here');
  return api;
}
