import * as v from 'valibot';
import { readGuards, readPhrases } from '../catalogue/compile-marker';
import { isAmbiguous } from '../catalogue/marker-rules';
import { PhraseError, type PhraseFault } from '../catalogue/phrase-error';
import { faultOf, type SchemaFault } from '../catalogue/schema-fault';
import { compilePattern, type PatternFault } from './compile-pattern';
import { toSourceMarker } from './compile-rules';
import { ordinaryHits } from './ordinary-hits';
import { type OwnRule, ownRuleSchema, readsCode } from './rule-format';

/** The field of the form that a problem belongs beside. */
export type RuleField = 'name' | 'phrases' | 'excludes' | 'requires' | 'pattern' | 'zones';

/** What is wrong with a rule, for the interface to put into words. */
export interface RuleProblem {
  readonly field: RuleField;
  readonly fault:
    | PhraseFault
    | PatternFault['fault']
    | 'empty'
    | 'short'
    | 'ordinary'
    | 'code-zone-alone'
    | 'pattern-zone'
    | 'city-start'
    | 'pattern-guard'
    | 'schema';
  /** The phrase, the sentence, a number: what the words speak of. */
  readonly detail: string;
  /** Where the rule does not have the form that it should have. */
  readonly schema?: SchemaFault;
}

/** All that is wrong with a rule as it is being written; the costly checks run only where the cheap ones have nothing to say. */
export async function checkRule(rule: OwnRule): Promise<readonly RuleProblem[]> {
  const cheap = [
    ...nameProblems(rule),
    ...zoneProblems(rule),
    ...(rule.pattern === null ? phraseProblems(rule) : []),
    ...guardProblems(rule),
  ];
  if (cheap.length > 0) return cheap;
  const costly = rule.pattern === null ? [] : await patternProblems(rule.pattern, rule.exactCase);
  if (costly.length > 0) return costly;
  const schema = v.safeParse(ownRuleSchema, rule);
  if (!schema.success) return [{ field: 'name', fault: 'schema', detail: schema.issues[0].message, schema: faultOf(schema.issues[0]) }];
  const [hit] = readsCode(rule) ? [] : await ordinaryHits(rule);
  return hit === undefined ? [] : [{ field: rule.pattern === null ? 'phrases' : 'pattern', fault: 'ordinary', detail: hit }];
}

function nameProblems({ name }: OwnRule): readonly RuleProblem[] {
  return name.trim() === '' ? [{ field: 'name', fault: 'empty', detail: '' }] : [];
}

function zoneProblems({ zones, pattern }: OwnRule): readonly RuleProblem[] {
  const code = zones.filter((zone) => zone === 'links' || zone === 'metadata');
  if (zones.length === 0) return [{ field: 'zones', fault: 'empty', detail: '' }];
  if (code.length > 0 && zones.length > 1) return [{ field: 'zones', fault: 'code-zone-alone', detail: '' }];
  return code.length > 0 && pattern !== null ? [{ field: 'zones', fault: 'pattern-zone', detail: '' }] : [];
}

function phraseProblems(rule: OwnRule): readonly RuleProblem[] {
  const texts = Object.values(rule.phrases).flat();
  if (texts.length === 0) return [{ field: 'phrases', fault: 'empty', detail: '' }];
  const marker = toSourceMarker(rule);
  return texts.flatMap((text): readonly RuleProblem[] => {
    try {
      const read = readPhrases(marker, text);
      const [first] = read[0]?.tokens ?? [];
      if (typeof first === 'object' && first.type === 'slot' && first.slot === 'city' && rule.anchor !== 'start' && rule.anchor !== 'line')
        return [{ field: 'phrases', fault: 'city-start', detail: text }];
      // whatever its strength: what stands in every text explains nothing either
      return read.some((phrase) => isAmbiguous(marker, phrase)) ? [{ field: 'phrases', fault: 'short', detail: text }] : [];
    } catch (error) {
      if (error instanceof PhraseError) return [{ field: 'phrases', fault: error.fault, detail: error.detail }];
      throw error;
    }
  });
}

function guardProblems(rule: OwnRule): readonly RuleProblem[] {
  const marker = toSourceMarker(rule);
  return (['excludes', 'requires'] as const).flatMap((field): readonly RuleProblem[] => {
    if (rule.pattern !== null) return rule[field].length === 0 ? [] : [{ field: 'pattern', fault: 'pattern-guard', detail: '' }];
    return rule[field].flatMap((text) => {
      try {
        readGuards(marker, text);
        return [];
      } catch (error) {
        if (error instanceof PhraseError) return [{ field, fault: error.fault, detail: error.detail }];
        throw error;
      }
    });
  });
}

async function patternProblems(pattern: string, exactCase: boolean): Promise<readonly RuleProblem[]> {
  const compiled = await compilePattern(pattern, exactCase);
  return 'fault' in compiled ? [{ field: 'pattern', ...compiled }] : [];
}
