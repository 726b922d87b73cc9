import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import type { ActiveList } from './compile-list';
import { type ListFile, listFileSchema } from './list-format';
import type { Refusal } from './refusal';
import type { Subscription } from './subscription';

/** What is kept of one list besides the user's settings for it. */
export interface ListState {
  /** The last good version. */
  readonly content: ListFile | null;
  /** A newer version that changes so much that the user is asked first. */
  readonly pending: ListFile | null;
  readonly etag: string | null;
  /** Bytes of the last good version. */
  readonly size: number;
  /** When it was last looked for, and when that last worked (ISO). */
  readonly checked: string | null;
  readonly updated: string | null;
  readonly error: Refusal | null;
}

export const EMPTY_STATE: ListState = { content: null, pending: null, etag: null, size: 0, checked: null, updated: null, error: null };

type Area = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

const text = v.nullable(v.pipe(v.string(), v.maxLength(500)));
const faultSchema = v.object({ path: v.string(), fault: v.string(), expected: v.string(), found: v.string() });
const ruleSchema = v.object({ where: v.string(), fault: v.string(), detail: v.string() });
const stateSchema = v.object({
  content: v.nullable(listFileSchema),
  pending: v.nullable(listFileSchema),
  etag: text,
  size: v.number(),
  checked: text,
  updated: text,
  error: v.nullable(v.object({ refused: v.string(), detail: v.string(), fault: v.optional(faultSchema), rule: v.optional(ruleSchema) })),
});

export const LIST_KEY = 'list-';
const keyOf = (id: string): string => `${LIST_KEY}${id}`;

/** What is stored of a list; what is damaged counts as nothing and is fetched again. */
export async function loadList(area: Pick<Area, 'get'>, id: string): Promise<ListState> {
  const stored: unknown = (await area.get(keyOf(id)))[keyOf(id)];
  const result = v.safeParse(stateSchema, stored);
  return result.success ? (result.output as ListState) : EMPTY_STATE;
}

export async function saveList(area: Pick<Area, 'set'>, id: string, state: ListState): Promise<void> {
  await area.set({ [keyOf(id)]: state });
}

export async function removeList(area: Pick<Area, 'remove'>, id: string): Promise<void> {
  await area.remove(keyOf(id));
}

/** The lists that are on, with their last good version. */
export async function loadActiveLists(area: Pick<Area, 'get'>, lists: readonly Subscription[]): Promise<readonly ActiveList[]> {
  return await loadContents(
    area,
    lists.filter((list) => list.on),
  );
}

/** The last good versions of lists, paused ones too; those that were never fetched are left out. */
export async function loadContents(area: Pick<Area, 'get'>, lists: readonly Pick<Subscription, 'id'>[]): Promise<readonly ActiveList[]> {
  const states = await Promise.all(lists.map(async ({ id }) => ({ id, content: (await loadList(area, id)).content })));
  return states.flatMap(({ id, content }) => (content === null ? [] : [{ id, content }]));
}
