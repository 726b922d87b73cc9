import type { RuleProblem } from '../../utils/rules/check-rule';
import type { TextKey, Texts } from '../../utils/texts';
import { formWords } from './form-words';

const WORDS: Record<RuleProblem['fault'], TextKey> = {
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
