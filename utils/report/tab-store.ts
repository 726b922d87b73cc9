import type { Storage } from 'webextension-polyfill';
import type { TabReport } from './tab-report';

type Area = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

// `storage.session` lives in memory and ends with the browser: private windows leave nothing behind.
const keyOf = (tabId: number): string => `report:${tabId}`;

export async function readReport(area: Pick<Area, 'get'>, tabId: number): Promise<TabReport | null> {
  const key = keyOf(tabId);
  const stored = await area.get(key);
  return (stored[key] as TabReport | undefined) ?? null;
}

export async function saveReport(area: Pick<Area, 'set'>, tabId: number, report: TabReport): Promise<void> {
  await area.set({ [keyOf(tabId)]: report });
}

export async function forgetReport(area: Pick<Area, 'remove'>, tabId: number): Promise<void> {
  await area.remove(keyOf(tabId));
}
