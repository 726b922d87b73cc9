/** A phrase that cannot be read: what is wrong, in plain words, and where. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
  /** The phrase as written. */
  readonly phrase: string;
  /** Index of the character that the reason speaks of. */
  readonly position: number;
  /** Plain words, without the phrase. */
  readonly reason: string;

  constructor(phrase: string, position: number, reason: string) {
    super(`phrase “${phrase}”, character ${position + 1}: ${reason}`);
    this.phrase = phrase;
    this.position = position;
    this.reason = reason;
  }
}
