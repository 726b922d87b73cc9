/** Why something from outside is not taken over, for the interface to put into words; `detail` is a name, a number or technical English. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail: string;
}

export type RefusalCode =
  | 'no-https'
  | 'unreachable'
  | 'status'
  | 'timeout'
  | 'redirect'
  | 'too-large'
  | 'not-json'
  | 'poison'
  | 'too-deep'
  | 'too-many'
  | 'markup'
  | 'not-a-list'
  | 'later-version'
  | 'schema'
  | 'rule'
  | 'pattern'
  | 'already'
  | 'not-a-backup';

export function refuse(refused: RefusalCode, detail: string | number = ''): Refusal {
  return { refused, detail: String(detail) };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
