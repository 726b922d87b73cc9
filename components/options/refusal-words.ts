import type { Refusal, RefusalCode } from '../../utils/lists/refusal';
import type { TextKey, Texts } from '../../utils/texts';

const WORDS: Record<RefusalCode, TextKey> = {
  'no-https': 'refusedNoHttps',
  unreachable: 'refusedUnreachable',
  status: 'refusedStatus',
  timeout: 'refusedTimeout',
  redirect: 'refusedRedirect',
  'too-large': 'refusedTooLarge',
  'not-json': 'refusedNotJson',
  poison: 'refusedPoison',
  'too-deep': 'refusedTooDeep',
  'too-many': 'refusedTooMany',
  markup: 'refusedMarkup',
  'not-a-list': 'refusedNotAList',
  'later-version': 'refusedLaterVersion',
  schema: 'refusedSchema',
  rule: 'refusedRule',
  pattern: 'refusedPattern',
  already: 'refusedAlready',
  'not-a-backup': 'refusedNotABackup',
};

/** Why something from outside was not taken over, in the interface's language. */
export function refusalWords({ refused, detail }: Refusal, { text }: Texts): string {
  return text(WORDS[refused], detail);
}
