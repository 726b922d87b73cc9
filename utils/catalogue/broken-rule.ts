import type { PhraseFault } from './phrase-error';

/** What can be wrong with a marker, or with a file as a whole. */
export type MarkerFault =
  | PhraseFault
  | 'missing-field'
  | 'misplaced-field'
  | 'twice'
  | 'nothing-to-find'
  | 'from-memory'
  | 'no-example'
  | 'no-counterexample'
  | 'code-zone-alone'
  | 'city-start'
  | 'short'
  | 'no-language';

/** One thing that is wrong: a plain English line for those who write catalogues, and a fault for the interface to put into words. */
export interface BrokenRule {
  readonly reason: string;
  readonly fault: MarkerFault;
  /** The field, phrase, id, language or number that the fault speaks of. */
  readonly detail: string;
}

export function broken(fault: MarkerFault, reason: string, detail = ''): BrokenRule {
  return { reason, fault, detail };
}
