import browser from 'webextension-polyfill';
import { mountPage } from '../../components/mount-page';
import { ConnectedOptions } from '../../components/options/connected-options';
import { createOptionsActions } from '../../utils/options-actions';
import { createOptionsModel } from '../../utils/options-model';
import { watchSettings } from '../../utils/settings/store';
import { createTexts } from '../../utils/texts';
import '../../components/theme.css';
import './style.css';

const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const model = createOptionsModel(createOptionsActions(browser));

mountPage(document, texts, texts.text('optionsTitle'), <ConnectedOptions model={model} />);
watchSettings(browser.storage.local.onChanged, model.follow);
void model.open();
