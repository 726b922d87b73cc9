import { type ReadonlySignal, signal } from '@preact/signals';
import { contentHash } from '../catalogue/content-hash';
import { compareLists, type ListChanges } from '../lists/compare-lists';
import type { ListFile } from '../lists/list-format';
import { EMPTY_STATE, type ListState } from '../lists/list-store';
import { readList } from '../lists/read-list';
import { isRefusal, type Refusal, refuse } from '../lists/refusal';
import type { Subscription } from '../lists/subscription';
import { acceptPending, type FetchList, updateList } from '../lists/update-list';
import type { Settings } from '../settings/schema';

/** A list that was fetched and looked through, and that the user has not taken yet. */
export interface ListOffer {
  readonly url: string;
  readonly list: ListFile;
  readonly changes: ListChanges;
  readonly etag: string | null;
  readonly size: number;
}

/** What became of an address that the user gave. */
export type Adding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fetching'; readonly url: string }
  | { readonly kind: 'offer'; readonly offer: ListOffer }
  | { readonly kind: 'refused'; readonly url: string; readonly refusal: Refusal };

export interface ListsActions {
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  readonly fetchList: FetchList;
  readonly load: (id: string) => Promise<ListState>;
  readonly save: (id: string, state: ListState) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  /** Keeps the settings as they were before a list went. */
  readonly keepBackup: (settings: Settings) => Promise<void>;
  /** Must be called straight from a click. */
  readonly request: (pattern: string) => Promise<boolean>;
  /** Gives a site back that only lists needed. */
  readonly release: (pattern: string) => Promise<void>;
  /** Does what may fail at the browser's storage; false, and the page says why, where it does. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly now: () => Date;
}

export interface ListsModel {
  readonly states: ReadonlySignal<Readonly<Record<string, ListState>>>;
  readonly adding: ReadonlySignal<Adding>;
  readonly busy: ReadonlySignal<readonly string[]>;
  /** Reads what is stored of these lists. */
  readonly follow: (lists: readonly Subscription[]) => Promise<void>;
  readonly look: (url: string, known: readonly Subscription[]) => Promise<void>;
  /** Asks the browser to let the extension read the address's site, then looks again. */
  readonly allowAndLook: (url: string, known: readonly Subscription[]) => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly decline: () => void;
  readonly update: (list: Subscription) => Promise<void>;
  readonly acceptUpdate: (id: string) => Promise<void>;
  readonly write: (id: string, changes: Partial<Pick<Subscription, 'name' | 'on' | 'hours'>>) => Promise<void>;
  readonly remove: (id: string, settings: Settings) => Promise<void>;
}

const DAILY = 24;

/** The origin pattern of a list's own host. */
function siteOf(url: string): string {
  return `https://${new URL(url).host}/*`;
}

export function createListsModel(actions: ListsActions): ListsModel {
  const states = signal<Readonly<Record<string, ListState>>>({});
  const adding = signal<Adding>({ kind: 'idle' });
  const busy = signal<readonly string[]>([]);

  async function keep(id: string, state: ListState): Promise<boolean> {
    const isKept = await actions.attempt(() => actions.save(id, state));
    if (isKept) states.value = { ...states.value, [id]: state };
    return isKept;
  }

  async function look(input: string, known: readonly Subscription[]): Promise<void> {
    const url = input.trim();
    if (!URL.canParse(url) || !url.startsWith('https://')) {
      adding.value = { kind: 'refused', url, refusal: refuse('no-https') };
      return;
    }
    adding.value = { kind: 'fetching', url };
    const offer = known.some((list) => list.url === url) ? refuse('already') : await offerOf(url);
    adding.value = isRefusal(offer) ? { kind: 'refused', url, refusal: offer } : { kind: 'offer', offer };
  }

  async function offerOf(url: string): Promise<ListOffer | Refusal> {
    const fetched = await actions.fetchList(url, null);
    if ('refused' in fetched) return fetched;
    if ('unchanged' in fetched) return refuse('status', '304');
    const list = readList(fetched.text);
    return isRefusal(list) ? list : { url, list, changes: compareLists(null, list), etag: fetched.etag, size: fetched.size };
  }

  return {
    states,
    adding,
    busy,
    follow: async (lists) => {
      const loaded = await Promise.all(lists.map(async ({ id }) => [id, await actions.load(id)] as const));
      states.value = Object.fromEntries(loaded);
    },
    look,
    allowAndLook: async (url, known) => {
      if (await actions.request(siteOf(url))) await look(url, known);
      else adding.value = { kind: 'refused', url, refusal: refuse('not-allowed', new URL(url).host) };
    },
    accept: async () => {
      if (adding.value.kind !== 'offer') return;
      const { url, list, etag, size } = adding.value.offer;
      const id = `list-${contentHash(url)}`;
      const time = actions.now().toISOString();
      const isKept = await keep(id, { ...EMPTY_STATE, content: list, etag, size, checked: time, updated: time });
      if (!isKept) return;
      const subscription: Subscription = { id, url, name: list.name, on: true, hours: DAILY };
      await actions.change((old) => ({ ...old, lists: [...old.lists.filter((each) => each.id !== id), subscription] }));
      adding.value = { kind: 'idle' };
    },
    decline: () => {
      adding.value = { kind: 'idle' };
    },
    update: async ({ id, url }) => {
      busy.value = [...busy.value, id];
      await keep(id, await updateList(url, await actions.load(id), actions.fetchList, actions.now()));
      busy.value = busy.value.filter((each) => each !== id);
    },
    acceptUpdate: async (id) => void (await keep(id, acceptPending(await actions.load(id)))),
    write: async (id, changes) => {
      await actions.change((old) => ({ ...old, lists: old.lists.map((list) => (list.id === id ? { ...list, ...changes } : list)) }));
    },
    remove: async (id, settings) => {
      const gone = settings.lists.find((list) => list.id === id);
      const isRemoved = await actions.change((old) => ({ ...old, lists: old.lists.filter((list) => list.id !== id) }));
      if (!isRemoved || gone === undefined) return;
      // the list goes first: where the storage is full, that makes the room for the backup
      await actions.attempt(async () => {
        await actions.forget(id);
        await actions.keepBackup(settings);
      });
      const isNeeded = settings.lists.some((list) => list.id !== id && siteOf(list.url) === siteOf(gone.url));
      if (!isNeeded) await actions.release(siteOf(gone.url));
    },
  };
}
