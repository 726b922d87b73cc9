import type { RE2JS } from 're2js';
import { literalGate } from './literal-gate';

/** Instructions that an expression may become: ordinary ones have under 300, nested repetitions many thousand. */
const MOST_INSTRUCTIONS = 3000;

/** Why a regular expression cannot be used. The detail is what the engine says, in English. */
export interface PatternFault {
  readonly fault: 'pattern-syntax' | 'pattern-gate' | 'pattern-cost';
  readonly detail: string;
}

export interface CompiledPattern {
  readonly regex: RE2JS;
  /** Text that every match holds. */
  readonly gate: string;
}

/** Compiles an expression for the engine that takes linear time whatever it is. The engine is loaded when the first one is. */
export async function compilePattern(pattern: string, exactCase: boolean): Promise<CompiledPattern | PatternFault> {
  const { RE2JS } = await import('re2js');
  try {
    const regex = RE2JS.compile(pattern, exactCase ? RE2JS.MULTILINE : RE2JS.MULTILINE | RE2JS.CASE_INSENSITIVE);
    if (regex.programSize() > MOST_INSTRUCTIONS) return { fault: 'pattern-cost', detail: String(regex.programSize()) };
    const gate = literalGate(pattern);
    return gate === null ? { fault: 'pattern-gate', detail: '' } : { regex, gate };
  } catch (error) {
    return { fault: 'pattern-syntax', detail: error instanceof Error ? error.message : String(error) };
  }
}
