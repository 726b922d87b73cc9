import type { Scripting } from 'webextension-polyfill';

/** The words that are selected in a tab's main frame; empty where none are, or where the browser lets nobody look. */
export async function selectedWords(scripting: Pick<Scripting.Static, 'executeScript'>, tabId: number): Promise<string> {
  const answer = scripting.executeScript({ target: { tabId }, func: () => String(getSelection() ?? '') });
  const [first] = await answer.catch(() => []);
  return typeof first?.result === 'string' ? first.result : '';
}
