import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../utils/answer-messages';
import { grantedOf, syncAutomatic } from '../utils/automatic';
import { unpackCatalogue } from '../utils/catalogue/unpack';
import { createEngineLoader } from '../utils/check/load-engine';
import { createTabKeeper } from '../utils/check/tab-keeper';
import { offerInMenu } from '../utils/offer-in-menu';
import { oneAtATime } from '../utils/one-at-a-time';
import { ALL_SITES, patternOf, withoutRevoked } from '../utils/permissions';
import { changeSettings, loadSettings, watchSettings } from '../utils/settings/store';
import { withSiteSwitch, withSwitch } from '../utils/settings/switches';
import { showBadge } from '../utils/show-badge';
import { createTexts } from '../utils/texts';

export default defineBackground(() => {
  const { local, session } = browser.storage;
  const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  const fetchCatalogue = async () => unpackCatalogue(await (await fetch(browser.runtime.getURL('catalogue.json'))).json());
  const syncNow = oneAtATime(async () => syncAutomatic(browser, await loadSettings(local)));
  const keeper = createTabKeeper({
    browser,
    session,
    loadSettings: () => loadSettings(local),
    loadEngine: createEngineLoader(fetchCatalogue),
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
    swept: async ({ sweep }, { tab }) => {
      if (tab?.id !== undefined) await keeper.sweep(tab.id, sweep);
      return null;
    },
  });

  offerInMenu(browser, texts.text('menuCheck'), (tabId) => keeper.check(tabId));

  browser.tabs.onUpdated.addListener((tabId, changes, tab) => {
    if (changes.url !== undefined || changes.status === 'loading') void keeper.move(tabId, changes.url ?? tab.url);
  });
  browser.tabs.onRemoved.addListener((tabId) => void keeper.forget(tabId));

  watchSettings(local.onChanged, () => void syncNow());
  browser.permissions.onAdded.addListener(() => void syncNow());
  browser.permissions.onRemoved.addListener(async () => {
    const { sites } = await loadSettings(local);
    const granted = await grantedOf(browser.permissions, [ALL_SITES, ...sites.map(patternOf)]);
    await changeSettings(local, (settings) => withoutRevoked(settings, granted));
  });

  browser.runtime.onStartup.addListener(() => void syncNow());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void syncNow();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});
