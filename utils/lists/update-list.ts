import { compareLists, isLargeChange } from './compare-lists';
import type { Fetched } from './fetch-list';
import type { ListState } from './list-store';
import { readList } from './read-list';
import { isRefusal, type Refusal } from './refusal';
import type { Subscription } from './subscription';

export type FetchList = (url: string, etag: string | null) => Promise<Fetched | Refusal>;

const HOUR = 3_600_000;

/** True where a list that is on has not been looked for within its interval. */
export function isDue({ on, hours }: Subscription, { checked }: ListState, now: Date): boolean {
  if (!on || hours === 0) return false;
  const age = checked === null ? Number.NaN : now.getTime() - Date.parse(checked);
  // a clock that was set back, or a time that is none, must not put it off for years
  return !(age >= 0 && age < hours * HOUR);
}

/**
 * What is kept after looking for a list's newer version. A failure keeps the last good version and says why; a large change waits for
 * the user as `pending`. `trusted`: the user has seen the changes.
 */
export async function updateList(url: string, old: ListState, fetchList: FetchList, now: Date, trusted = false): Promise<ListState> {
  const checked = now.toISOString();
  const fetched = await fetchList(url, old.content === null ? null : old.etag);
  if ('refused' in fetched) return { ...old, checked, error: fetched };
  if ('unchanged' in fetched) return { ...old, checked, error: null };
  const content = readList(fetched.text);
  if (isRefusal(content)) return { ...old, checked, error: content };
  const changes = compareLists(old.content, content);
  const isAsked = !trusted && old.content !== null && isLargeChange(changes);
  if (isAsked) return { ...old, pending: content, checked, error: null };
  return { content, pending: null, etag: fetched.etag, size: fetched.size, checked, updated: checked, error: null };
}

/** The waiting version taken over. */
export function acceptPending(state: ListState): ListState {
  if (state.pending === null) return state;
  return {
    ...state,
    content: state.pending,
    pending: null,
    etag: null,
    updated: state.checked,
    size: JSON.stringify(state.pending).length,
  };
}
