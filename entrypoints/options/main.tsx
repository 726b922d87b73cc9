import browser from 'webextension-polyfill';
import { mountPage } from '../../components/mount-page';
import { createConnectedOptions } from '../../components/options/connected-options';
import { readAddress } from '../../utils/options-address';
import { createOptionsModels } from '../../utils/options-surroundings';
import { saveFile } from '../../utils/save-file';
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
browser.storage.local.onChanged.addListener(() => void lists.follow(options.settings.value.lists));
browser.storage.local.onChanged.addListener(() => void backup.open());

const goTo = (): void => {
  const phrase = readAddress(location.hash);
  if (phrase !== null) rules.begin(phrase);
  document.getElementById(phrase === null ? location.hash.slice(1) : 'rules')?.scrollIntoView();
};
window.addEventListener('hashchange', goTo);
void options
  .open()
  .then(() => Promise.all([lists.follow(options.settings.value.lists), backup.open(), models.lookForTabs()]))
  .then(goTo);
