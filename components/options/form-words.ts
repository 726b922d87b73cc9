import type { SchemaFault } from '../../utils/catalogue/schema-fault';
import type { TextKey, Texts } from '../../utils/texts';

const WORDS: Record<SchemaFault['fault'], TextKey> = {
  unknown: 'formUnknown',
  missing: 'formMissing',
  empty: 'formEmpty',
  'too-long': 'formTooLong',
  'too-many': 'formTooMany',
  form: 'formWrong',
  expected: 'formExpected',
};

/** Where a file does not have the form that it should have, in the interface's language. */
export function formWords({ path, fault, expected, found }: SchemaFault, { text }: Texts): string {
  return text(WORDS[fault], path || 'JSON', fault === 'form' ? found : expected, found);
}
