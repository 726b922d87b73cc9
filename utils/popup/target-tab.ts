import type { Browser } from 'webextension-polyfill';

export interface TargetTab {
  readonly id: number;
  /** Undefined where the browser hides it. */
  readonly url: string | undefined;
}

/** The tab that the popup was opened over; as a page of its own, `popup.html?tab=7`, the one that its address names. Throws where there is none. */
export async function targetTab(tabs: Pick<Browser['tabs'], 'query' | 'get'>, search: string): Promise<TargetTab> {
  const named = new URLSearchParams(search).get('tab');
  const tab = named === null ? (await tabs.query({ active: true, currentWindow: true }))[0] : await tabs.get(Number(named));
  if (tab?.id === undefined) throw new Error('no tab to check');
  return { id: tab.id, url: tab.url };
}
