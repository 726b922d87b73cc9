import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { mountPage } from '../../components/mount-page';
import { ConnectedPopup } from '../../components/popup/connected-popup';
import { Demo } from '../../components/welcome/demo';
import { type Choice, WelcomeView } from '../../components/welcome/welcome-view';
import { ALL_SITES } from '../../utils/access/permissions';
import type { HighlightWindow } from '../../utils/page/highlight';
import { createPopupModel, type PopupModel } from '../../utils/popup/popup-model';
import { changeSettings } from '../../utils/settings/store';
import { createTexts } from '../../utils/texts';
import '../../components/theme.css';
import '../../components/popup/popup.css';
import './style.css';

const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const choice = signal<Choice>('open');
const demo = signal<PopupModel | null>(null);

const goAutomatic = async (): Promise<void> => {
  const isGranted = await browser.permissions.request({ origins: [ALL_SITES] });
  if (isGranted) await changeSettings(browser.storage.local, (settings) => ({ ...settings, automatic: 'all' }));
  choice.value = isGranted ? 'granted' : 'declined';
};

const tryDemo = async (page: Window): Promise<void> => {
  const { createDemoActions } = await import('../../utils/demo/demo-actions');
  const actions = createDemoActions(page as Window & HighlightWindow, (file) => browser.runtime.getURL(file), navigator.clipboard);
  demo.value = createPopupModel(actions);
  await demo.value.open();
};

const openOptions = (): void => void browser.runtime.openOptionsPage();
const Welcome = () => (
  <WelcomeView choice={choice.value} onAutomatic={() => void goAutomatic()}>
    <Demo onTry={(page) => void tryDemo(page)}>{demo.value && <ConnectedPopup model={demo.value} onOpenOptions={openOptions} />}</Demo>
  </WelcomeView>
);
mountPage(document, texts, texts.text('extensionName'), <Welcome />);
