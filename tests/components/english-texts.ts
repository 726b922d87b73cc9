import messages from '../../public/_locales/en/messages.json';
import { createTexts } from '../../utils/texts';

/** The English words, read as the browser reads them. */
export const englishTexts = createTexts((key, substitutions) => {
  const entry = (messages as Readonly<Record<string, { readonly message: string }>>)[key];
  return entry?.message.replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? '') ?? '';
});
