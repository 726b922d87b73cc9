import { type ReadonlySignal, signal } from '@preact/signals';
import type { Browser } from 'webextension-polyfill';
import { keepBackup, loadBackups } from '../backup/automatic-backups';
import { fetchCatalogue } from '../catalogue/fetch-catalogue';
import { createEngineLoader } from '../check/load-engine';
import { READ_HERE } from '../check/read-here';
import { readTab } from '../check/read-tab';
import { createListCache } from '../lists/cached-lists';
import { fetchList } from '../lists/fetch-list';
import { EMPTY_STATE, loadContents, loadList, removeList, saveList } from '../lists/list-store';
import { readArticle } from '../page/read';
import { type TestPage, testRule } from '../rules/test-rule';
import { isHtml, textSnapshot } from '../rules/text-snapshot';
import { loadSyncState } from '../settings/keep-in-sync';
import { createBackupModel } from './backup-model';
import { createListsModel } from './lists-model';
import { createOptionsActions } from './options-actions';
import { createOptionsModel, heldSettings } from './options-model';
import { createRulesModel } from './rules-model';

type Api = Pick<Browser, 'permissions' | 'runtime' | 'storage' | 'scripting' | 'tabs'>;

/** An open tab whose page the extension may read. */
interface OpenTab {
  readonly id: number;
  readonly title: string;
}

/** The options page's models, bound to the browser. */
export function createOptionsModels(browser: Api) {
  const { local } = browser.storage;
  const actions = createOptionsActions(browser);
  const options = createOptionsModel(actions);
  const now = (): Date => new Date();
  const catalogue = () => fetchCatalogue((file) => browser.runtime.getURL(file));
  const listsOf = createListCache(local);
  const [loadEngine, loadOther] = [0, 1].map(() => createEngineLoader(catalogue, ({ lists }) => listsOf(lists)));
  const snapshotOf = async (page: TestPage) => {
    if (page.kind === 'tab') return await readTab(page.tabId, browser.scripting, READ_HERE).catch(() => null);
    if (page.text.trim() === '') return null;
    if (!isHtml(page.text)) return textSnapshot(page.text);
    // a parsed document runs no script and fetches nothing
    return readArticle(new DOMParser().parseFromString(page.text, 'text/html'), '').snapshot;
  };
  const rules = createRulesModel({
    settings: options.settings,
    change: options.change,
    test: async (page, draft) => {
      const snapshot = await snapshotOf(page);
      if (snapshot === null || loadEngine === undefined || loadOther === undefined) return null;
      return await testRule(snapshot, draft, heldSettings(options), loadEngine, loadOther);
    },
  });
  const lists = createListsModel({
    change: options.change,
    fetchList,
    load: (id) => loadList(local, id),
    save: (id, state) => saveList(local, id, state),
    forget: (id) => removeList(local, id),
    keepBackup: (settings) => keepBackup(local, settings, 'list-removed', now()),
    attempt: options.attempt,
    request: (pattern) => browser.permissions.request({ origins: [pattern] }),
    release: async (pattern) => void (await browser.permissions.remove({ origins: [pattern] })),
    now,
  });
  const backup = createBackupModel({
    load: actions.load,
    change: options.change,
    attempt: options.attempt,
    loadLists: ({ lists: all }) => loadContents(local, all),
    saveLists: async (contents) => {
      for (const { id, content } of contents) await saveList(local, id, { ...EMPTY_STATE, content, updated: now().toISOString() });
    },
    loadBackups: () => loadBackups(local),
    keepBackup: (settings, reason) => keepBackup(local, settings, reason, now()),
    loadSyncState: () => loadSyncState(local),
    now,
  });
  return { options, rules, lists, backup, ...watchTabs(browser.tabs) };
}

function watchTabs(tabs: Api['tabs']): { readonly tabs: ReadonlySignal<readonly OpenTab[]>; readonly lookForTabs: () => Promise<void> } {
  const open = signal<readonly OpenTab[]>([]);
  return {
    tabs: open,
    lookForTabs: async () => {
      // browsers show the address only of pages that the extension may read
      const found = await tabs.query({ url: ['http://*/*', 'https://*/*'] });
      open.value = found.flatMap(({ id, url, title }) => (id === undefined || url === undefined ? [] : [{ id, title: title ?? url }]));
    },
  };
}
