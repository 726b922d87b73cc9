import type { Refusal, RefusalCode } from '../../utils/lists/refusal';
import type { TextKey, Texts } from '../../utils/texts';
import { formWords } from './form-words';

const WORDS: Record<RefusalCode, TextKey> = {
  'no-https': 'refusedNoHttps',
  unreachable: 'refusedUnreachable',
  status: 'refusedStatus',
  timeout: 'refusedTimeout',
  redirect: 'refusedRedirect',
  elsewhere: 'refusedElsewhere',
  'too-large': 'refusedTooLarge',
  'not-json': 'refusedNotJson',
  poison: 'refusedPoison',
  'too-deep': 'refusedTooDeep',
  'too-many': 'refusedTooMany',
  costly: 'refusedCostly',
  markup: 'refusedMarkup',
  'not-a-list': 'refusedNotAList',
  'later-version': 'refusedLaterVersion',
  schema: 'refusedSchema',
  rule: 'refusedRule',
  pattern: 'refusedPattern',
  already: 'refusedAlready',
  'not-allowed': 'refusedNotAllowed',
  together: 'refusedTogether',
  'not-a-backup': 'refusedNotABackup',
};

/** Why something from outside was not taken over, in the interface's language. */
export function refusalWords({ refused, detail, fault }: Refusal, texts: Texts): string {
  const { text } = texts;
  if (fault !== undefined) return text(WORDS[refused], formWords(fault, texts));
  if (refused === 'not-json' && detail !== '') return text('refusedNotJsonAt', ...detail.split(':'));
  return text(WORDS[refused], detail);
}
