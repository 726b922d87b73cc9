import { mountPage } from '../../../components/mount-page';
import { PopupView } from '../../../components/popup/popup-view';
import { createTexts } from '../../../utils/texts';
import { IDLE_POPUP } from '../idle-popup';
import { sampleStates } from '../sample-states';
import { SAMPLE_WORDS } from '../sample-words';
import '../../../components/theme.css';
import '../../../components/popup/popup.css';
import '../../../entrypoints/popup/style.css';

type Messages = Readonly<Record<string, { readonly message: string }>>;
const LOCALES = import.meta.glob<Messages>('../../../public/_locales/*/messages.json', { eager: true, import: 'default' });

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en';
const english = messagesOf('en');
const messages = messagesOf(locale);
const texts = createTexts((key, substitutions) => {
  const message = messages?.[key]?.message ?? (key === 'localeDirection' && locale === 'ar' ? 'rtl' : english?.[key]?.message);
  return message?.replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? '') ?? '';
});

const words = locale in SAMPLE_WORDS ? SAMPLE_WORDS[locale as keyof typeof SAMPLE_WORDS] : SAMPLE_WORDS.en;
const state = sampleStates(words)[query.get('state') ?? 'distributed'];
if (state === undefined) throw new Error('no such state');
const view = <PopupView {...state.props} {...IDLE_POPUP} />;
mountPage(document, texts, texts.text('extensionName'), view);
if (state.press !== null) document.querySelector<HTMLElement>(state.press)?.click();

function messagesOf(name: string): Messages | undefined {
  return LOCALES[`../../../public/_locales/${name}/messages.json`];
}
