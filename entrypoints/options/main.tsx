import browser from 'webextension-polyfill';
import { mountPage } from '../../components/mount-page';
import { createConnectedOptions } from '../../components/options/connected-options';
import { readAddress } from '../../utils/options/options-address';
import { heldSettings } from '../../utils/options/options-model';
import { createOptionsModels } from '../../utils/options/options-surroundings';
import { saveFile } from '../../utils/options/save-file';
import { watchSettings } from '../../utils/settings/store';
import { createTexts } from '../../utils/texts';
import '../../components/theme.css';
import './style.css';

const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const models = createOptionsModels(browser);
const { options, lists, rules, backup } = models;
const Options = createConnectedOptions({ ...models, saveFile: (name, text) => saveFile(document, name, text) });

mountPage(document, texts, texts.text('optionsTitle'), <Options />);
watchSettings(browser.storage.local.onChanged, options.follow);
browser.storage.local.onChanged.addListener(() => void lists.follow(heldSettings(options).lists));
browser.storage.local.onChanged.addListener(() => void backup.open());

// browsers hand an organisation's settings in late after the extension is installed
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') void options.lookForPolicy().then(() => lists.follow(heldSettings(options).lists));
});
for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) event.addListener(() => void options.lookForAccess());

const goTo = (): void => {
  const phrase = readAddress(location.hash);
  if (phrase !== null) rules.begin(phrase);
  document.getElementById(phrase === null ? location.hash.slice(1) : 'rules')?.scrollIntoView();
};
window.addEventListener('hashchange', goTo);
// a tab that is closed right after a click takes with it what waits for an answer
window.addEventListener('pagehide', options.flush);
void options
  .open()
  .then(() => Promise.all([lists.follow(heldSettings(options).lists), backup.open(), models.lookForTabs()]))
  .then(goTo);
