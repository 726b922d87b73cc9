import { mountPage } from '../../components/mount-page';
import { ConnectedPopup } from '../../components/popup/connected-popup';
import { afterPaint } from '../../utils/after-paint';
import { browserApi } from '../../utils/browser-api';
import { createPopupActions } from '../../utils/popup/popup-actions';
import { createPopupModel } from '../../utils/popup/popup-model';
import { targetTab } from '../../utils/popup/target-tab';
import { watchMoves } from '../../utils/popup/watch-moves';
import { createTexts } from '../../utils/texts';
import '../../components/theme.css';
import '../../components/popup/popup.css';
import './style.css';

const browser = browserApi();
const tab = targetTab(browser.tabs, location.search);
const model = createPopupModel(createPopupActions(browser, tab, navigator.clipboard, () => afterPaint(window)));

// asked before anything else: the answer is what the popup was opened for
void model.open();
void watchMoves(browser.tabs, tab, model);

const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const openOptions = async (): Promise<void> => {
  await browser.runtime.openOptionsPage();
  window.close();
};

// drawn once, with what is known: a first picture without it would hold up the second
void model.recall().then(() => {
  mountPage(document, texts, texts.text('extensionName'), <ConnectedPopup model={model} onOpenOptions={() => void openOptions()} />);
});
