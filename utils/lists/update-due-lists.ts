import type { Storage } from 'webextension-polyfill';
import { loadList, saveList } from './list-store';
import type { Subscription } from './subscription';
import { type FetchList, isDue, updateList } from './update-list';

/** Looks for newer versions of the lists whose interval has passed, one after the other. */
export async function updateDueLists(
  area: Pick<Storage.StorageArea, 'get' | 'set'>,
  lists: readonly Subscription[],
  fetchList: FetchList,
  now: Date,
): Promise<void> {
  for (const list of lists) {
    const state = await loadList(area, list.id);
    if (isDue(list, state, now)) await saveList(area, list.id, await updateList(list.url, state, fetchList, now));
  }
}
