import type { Browser } from 'webextension-polyfill';

/** The tab that the popup was opened over; as a page of its own, `popup.html?tab=7`, the one that its address names. Throws where there is none. */
export async function targetTab(
  tabs: Pick<Browser['tabs'], 'query' | 'get'>,
  search: string,
): Promise<{ readonly id: number; readonly url: string | undefined }> {
  const named = new URLSearchParams(search).get('tab');
  const tab = named === null ? (await tabs.query({ active: true, currentWindow: true }))[0] : await tabs.get(Number(named));
  if (tab?.id === undefined) throw new Error('no tab to check');
  return { id: tab.id, url: tab.url };
}
