import type { MarkerFault } from '../../utils/catalogue/broken-rule';
import type { Refusal, RefusalCode } from '../../utils/lists/refusal';
import type { TextKey, Texts } from '../../utils/texts';
import { formWords } from './form-words';
import { PHRASE_WORDS } from './phrase-words';

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

const RULE_WORDS: Record<MarkerFault, TextKey> = {
  ...PHRASE_WORDS,
  'missing-field': 'formMissing',
  'misplaced-field': 'brokenMisplaced',
  twice: 'brokenTwice',
  'nothing-to-find': 'brokenNothing',
  'from-memory': 'brokenMemory',
  'no-example': 'brokenExample',
  'no-counterexample': 'brokenCounterexample',
  'code-zone-alone': 'faultCodeZone',
  'city-start': 'faultCity',
  short: 'faultShort',
  'no-language': 'brokenLanguage',
};

/** Why something from outside was not taken over, in the interface's language. */
export function refusalWords({ refused, detail, fault, rule }: Refusal, texts: Texts): string {
  const { text } = texts;
  if (fault !== undefined) return text(WORDS[refused], formWords(fault, texts));
  if (rule !== undefined) return text(WORDS[refused], rule.where, text(RULE_WORDS[rule.fault], rule.detail));
  if (refused === 'not-json' && detail !== '') return text('refusedNotJsonAt', ...detail.split(':'));
  return text(WORDS[refused], detail);
}
