import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { createTexts } from '../../utils/texts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** A locale file's words, read as the browser reads them. */
const textsOf = (messages: Messages) =>
  createTexts(
    (key, substitutions) => messages[key]?.message.replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? '') ?? '',
  );

export const englishTexts = textsOf(english);
export const germanTexts = textsOf(german);
