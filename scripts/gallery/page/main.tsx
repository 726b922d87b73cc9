import { mountPage } from '../../../components/mount-page';
import { PopupView } from '../../../components/popup/popup-view';
import { createTexts, type Texts } from '../../../utils/texts';
import { IDLE_POPUP } from '../idle-popup';
import { sampleStates } from '../sample-states';
import { SAMPLE_WORDS } from '../sample-words';
import '../../../components/theme.css';
import '../../../components/popup/popup.css';
import '../../../entrypoints/popup/style.css';

type Messages = Readonly<Record<string, { readonly message: string }>>;
const LOCALES = import.meta.glob<Messages>('../../../public/_locales/*/messages.json', { eager: true, import: 'default' });

/** Draws one state in one language; whoever looks at many calls it again in the same page. */
function showState(locale: string, name: string): void {
  const words = locale in SAMPLE_WORDS ? SAMPLE_WORDS[locale as keyof typeof SAMPLE_WORDS] : SAMPLE_WORDS.en;
  const state = sampleStates(words)[name];
  if (state === undefined) throw new Error(`no such state: ${name}`);
  const texts = textsOf(locale);
  // a popup of its own each time: nothing that was pressed in one state shows in the next
  mountPage(document, texts, texts.text('extensionName'), <PopupView key={`${locale} ${name}`} {...IDLE_POPUP} {...state.props} />);
  if (state.press !== null) document.querySelector<HTMLElement>(state.press)?.click();
}

function textsOf(locale: string): Texts {
  const messages = LOCALES[`../../../public/_locales/${locale}/messages.json`];
  return createTexts((key, substitutions) =>
    (messages?.[key]?.message ?? '').replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? ''),
  );
}

Object.assign(globalThis, { showState });
