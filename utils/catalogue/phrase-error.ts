/** What can be wrong with a phrase, for those who put it into words of another language; the detail is a number or a name. */
export type PhraseFault =
  | 'too-long'
  | 'no-link'
  | 'bar-in-alternative'
  | 'brace-in-words'
  | 'line-break'
  | 'neighbours'
  | 'stray-close'
  | 'open-brace'
  | 'too-many-placeholders'
  | 'nested'
  | 'unknown-placeholder'
  | 'gap-size'
  | 'too-many-alternatives'
  | 'empty-alternatives'
  | 'needs-words';

/** A phrase that cannot be read: what is wrong, in plain words, and where. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
  /** The phrase as written. */
  readonly phrase: string;
  /** Index of the character that the reason speaks of. */
  readonly position: number;
  /** Plain English words, without the phrase. */
  readonly reason: string;
  readonly fault: PhraseFault;
  readonly detail: string;

  constructor(phrase: string, position: number, reason: string, fault: PhraseFault = 'needs-words', detail: string | number = '') {
    super(`phrase “${phrase}”, character ${position + 1}: ${reason}`);
    this.phrase = phrase;
    this.position = position;
    this.reason = reason;
    this.fault = fault;
    this.detail = String(detail);
  }
}
