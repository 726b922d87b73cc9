import type { Phrase } from '../detection/catalogue';
import { LIMITS } from './limits';
import { PhraseError } from './phrase-error';

const LINK = /^((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,})(\/[^\s{}]*)?$/i;

/**
 * Reads a phrase of the links zone, `host` or `host/path`: the host or any subdomain of it, and paths that begin so. It stays one
 * literal, the host in lower case. Throws PhraseError.
 */
export function parseLink(text: string): Phrase {
  if (text.length > LIMITS.phrase)
    throw new PhraseError(text, LIMITS.phrase, `longer than ${LIMITS.phrase} characters`, 'too-long', LIMITS.phrase);
  const found = LINK.exec(text);
  if (!found)
    throw new PhraseError(text, 0, 'in the links zone a phrase is host or host/path, such as rt.prnewswire.com/rt.gif', 'no-link');
  const host = (found[1] ?? '').toLowerCase().replace(/^www\./, '');
  return { tokens: [`${host}${found[2] ?? ''}`], anchor: 0 };
}
