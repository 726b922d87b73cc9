import type { RuleProblem } from '../../utils/rules/check-rule';
import type { TextKey, Texts } from '../../utils/texts';
import { formWords } from './form-words';
import { PHRASE_WORDS } from './phrase-words';

const WORDS: Record<RuleProblem['fault'], TextKey> = {
  ...PHRASE_WORDS,
  empty: 'faultEmpty',
  short: 'faultShort',
  ordinary: 'faultOrdinary',
  'code-zone-alone': 'faultCodeZone',
  'pattern-zone': 'faultPatternZone',
  'city-start': 'faultCity',
  schema: 'faultSchema',
  'pattern-syntax': 'faultPatternSyntax',
  'pattern-gate': 'faultPatternGate',
  'pattern-cost': 'faultPatternCost',
  'pattern-guard': 'faultPatternGuard',
};

/** What is wrong with a rule, in the interface's language. */
export function problemWords({ fault, detail, schema }: RuleProblem, texts: Texts): string {
  return texts.text(WORDS[fault], schema === undefined ? detail : formWords(schema, texts));
}
