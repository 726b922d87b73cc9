import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { grantedOf, syncAutomatic } from '../utils/access/automatic';
import { ALL_SITES, patternOf, withoutRevoked } from '../utils/access/permissions';
import { fetchCatalogue } from '../utils/catalogue/fetch-catalogue';
import { createEngineLoader } from '../utils/check/load-engine';
import { READ_HERE } from '../utils/check/read-here';
import type { CopyReader } from '../utils/check/read-tab';
import { createTabKeeper } from '../utils/check/tab-keeper';
import { createListCache } from '../utils/lists/cached-lists';
import { fetchList } from '../utils/lists/fetch-list';
import { updateDueLists } from '../utils/lists/update-due-lists';
import { answerMessages } from '../utils/messages/answer-messages';
import { CHANNEL_NAME } from '../utils/offscreen/copy-message';
import { createOffscreenReader, type Offscreen } from '../utils/offscreen/read-offscreen';
import { oneAtATime } from '../utils/one-at-a-time';
import { newRuleAddress } from '../utils/options/options-address';
import { keepInSync } from '../utils/settings/keep-in-sync';
import { loadPolicy, withPolicy } from '../utils/settings/policy';
import { changeSettings, loadSettings, watchSettings } from '../utils/settings/store';
import { withSiteSwitch, withSwitch } from '../utils/settings/switches';
import { createTexts } from '../utils/texts';
import { offerInMenu } from '../utils/toolbar/offer-in-menu';
import { selectedWords } from '../utils/toolbar/selected-words';
import { showBadge } from '../utils/toolbar/show-badge';

/** Firefox's background is a document itself; Chromium's has none. */
const createReader = (): CopyReader =>
  import.meta.env.FIREFOX
    ? READ_HERE
    : createOffscreenReader((browser as unknown as { readonly offscreen: Offscreen }).offscreen, new BroadcastChannel(CHANNEL_NAME));

/** Milliseconds after which the background, once woken, looks after lists and other devices. */
const BACKGROUND_DELAY = 3000;

export default defineBackground(() => {
  const { local, session } = browser.storage;
  const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  const loadCatalogue = () => fetchCatalogue((file) => browser.runtime.getURL(file));
  const heldSettings = async () => withPolicy(await loadSettings(local), await loadPolicy(browser.storage.managed));
  const listsOf = createListCache(local);
  const syncNow = oneAtATime(async () => syncAutomatic(browser, await heldSettings()));
  const syncDevices = oneAtATime(() => keepInSync(local, browser.storage.sync, new Date()));
  const updateLists = oneAtATime(async () => updateDueLists(local, (await heldSettings()).lists, fetchList, new Date()));
  const openRule = (words: string) => browser.tabs.create({ url: browser.runtime.getURL(newRuleAddress(words)) });
  const keeper = createTabKeeper({
    browser,
    session,
    loadSettings: heldSettings,
    loadEngine: createEngineLoader(loadCatalogue, ({ lists }) => listsOf(lists)),
    reader: createReader(),
    showBadge: (tabId, report) => showBadge(browser.action, texts, tabId, report),
  });

  answerMessages(browser.runtime, {
    check: ({ tabId }) => keeper.check(tabId),
    switch: async ({ target, id, site, on }) => {
      await changeSettings(local, (settings) =>
        site === null ? withSwitch(settings, target, id, on) : withSiteSwitch(settings, site, target, id, on),
      );
      return null;
    },
    rule: async ({ tabId }) => {
      await openRule(await selectedWords(browser.scripting, tabId));
      return null;
    },
    keep: async ({ settings }) => {
      await changeSettings(local, () => settings);
      return null;
    },
    loaded: async ({ page }, { tab }) => {
      if (tab?.id !== undefined) await keeper.sweep(tab.id, page);
      return null;
    },
  });

  offerInMenu(browser, texts.text('menuCheck'), (tabId) => keeper.check(tabId), {
    title: texts.text('menuRule'),
    open: openRule,
  });

  browser.tabs.onUpdated.addListener((tabId, changes, tab) => {
    if (changes.url !== undefined || changes.status === 'loading') void keeper.move(tabId, changes.url ?? tab.url);
  });
  browser.tabs.onRemoved.addListener((tabId) => void keeper.forget(tabId));

  watchSettings(local.onChanged, () => {
    void syncNow();
    void syncDevices();
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void Promise.all([syncNow(), updateLists()]);
  });
  browser.storage.sync.onChanged.addListener(() => void syncDevices());
  // not in the way of what the browser woke it for
  setTimeout(() => {
    void updateLists();
    void syncDevices();
  }, BACKGROUND_DELAY);
  browser.permissions.onAdded.addListener(() => void syncNow());
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    const { sites } = await loadSettings(local);
    const granted = await grantedOf(browser.permissions, [ALL_SITES, ...sites.map(patternOf)]);
    await changeSettings(local, (settings) => withoutRevoked(settings, granted, origins));
  });

  browser.runtime.onStartup.addListener(() => void syncNow());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void syncNow();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});
