import type { Storage } from 'webextension-polyfill';
import type { ActiveList } from './compile-list';
import { LIST_KEY, loadActiveLists } from './list-store';
import type { Subscription } from './subscription';

/** The lists that are on, and a key that changes with their content. */
export interface CachedLists {
  readonly key: string;
  readonly lists: readonly ActiveList[];
}

/** Reads lists once and again only after one has changed: nothing is read where there are none. */
export function createListCache(
  area: Pick<Storage.StorageArea, 'get' | 'onChanged'>,
): (lists: readonly Subscription[]) => Promise<CachedLists> {
  let changes = 0;
  let cached: { readonly key: string; readonly result: Promise<CachedLists> } | null = null;
  area.onChanged.addListener((changed: Readonly<Record<string, unknown>>) => {
    if (Object.keys(changed).some((key) => key.startsWith(LIST_KEY))) changes += 1;
  });
  return async (lists) => {
    const ids = lists.filter(({ on }) => on).map(({ id }) => id);
    if (ids.length === 0) return { key: '', lists: [] };
    const key = `${changes} ${ids.join()}`;
    if (cached?.key !== key) cached = { key, result: loadActiveLists(area, lists).then((loaded) => ({ key, lists: loaded })) };
    return await cached.result.catch((error: unknown) => {
      cached = null;
      throw error;
    });
  };
}
