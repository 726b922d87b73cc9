import type { BrokenRule } from '../catalogue/broken-rule';
import type { SchemaFault } from '../catalogue/schema-fault';

/** Why something from outside is not taken over, for the interface to put into words; `detail` is a name, a number or technical English. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail: string;
  /** Where a file does not have the form that it should have. */
  readonly fault?: SchemaFault | undefined;
  /** Which rule of the catalogue a list breaks; `where` is a file or a marker of it. */
  readonly rule?: (Pick<BrokenRule, 'fault' | 'detail'> & { readonly where: string }) | undefined;
}

export type RefusalCode =
  | 'no-https'
  | 'unreachable'
  | 'status'
  | 'timeout'
  | 'redirect'
  | 'elsewhere'
  | 'too-large'
  | 'not-json'
  | 'poison'
  | 'too-deep'
  | 'too-many'
  | 'costly'
  | 'markup'
  | 'not-a-list'
  | 'later-version'
  | 'schema'
  | 'rule'
  | 'pattern'
  | 'already'
  | 'not-allowed'
  | 'together'
  | 'not-a-backup';

export function refuse(refused: RefusalCode, detail: string | number = ''): Refusal {
  return { refused, detail: String(detail) };
}

/** A file of the wrong form. */
export function refuseForm(fault: SchemaFault): Refusal {
  return { ...refuse('schema', fault.path), fault };
}

/** A list that breaks a rule of the catalogue. */
export function refuseRule(where: string, { reason, fault, detail }: BrokenRule): Refusal {
  return { ...refuse('rule', `${where}: ${reason}`), rule: { where, fault, detail } };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
