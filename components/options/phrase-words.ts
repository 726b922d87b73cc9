import type { PhraseFault } from '../../utils/catalogue/phrase-error';
import type { TextKey } from '../../utils/texts';

/** What can be wrong with a phrase, in the interface's language. */
export const PHRASE_WORDS: Record<PhraseFault, TextKey> = {
  'too-long': 'faultTooLong',
  'no-link': 'faultNoLink',
  'bar-in-alternative': 'faultBar',
  'brace-in-words': 'faultBraceInWords',
  'line-break': 'faultLineBreak',
  neighbours: 'faultNeighbours',
  'stray-close': 'faultStrayClose',
  'open-brace': 'faultOpenBrace',
  'too-many-placeholders': 'faultPlaceholders',
  nested: 'faultNested',
  'unknown-placeholder': 'faultUnknownPlaceholder',
  'gap-size': 'faultGap',
  'too-many-alternatives': 'faultAlternatives',
  'empty-alternatives': 'faultEmptyAlternatives',
  'needs-words': 'faultNeedsWords',
};
