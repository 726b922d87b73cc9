import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { mountPage } from '../../components/mount-page';
import { type Choice, WelcomeView } from '../../components/welcome/welcome-view';
import { ALL_SITES } from '../../utils/permissions';
import { changeSettings } from '../../utils/settings/store';
import { createTexts } from '../../utils/texts';
import '../../components/theme.css';
import './style.css';

const texts = createTexts((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const choice = signal<Choice>('open');

const goAutomatic = async (): Promise<void> => {
  const isGranted = await browser.permissions.request({ origins: [ALL_SITES] });
  if (isGranted) await changeSettings(browser.storage.local, (settings) => ({ ...settings, automatic: 'all' }));
  choice.value = isGranted ? 'granted' : 'declined';
};

const Welcome = () => <WelcomeView choice={choice.value} onAutomatic={() => void goAutomatic()} />;
mountPage(document, texts, texts.text('extensionName'), <Welcome />);
