import type { SchemaFault } from '../catalogue/schema-fault';

/** Why something from outside is not taken over, for the interface to put into words; `detail` is a name, a number or technical English. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail: string;
  /** Where a file does not have the form that it should have. */
  readonly fault?: SchemaFault | undefined;
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

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
