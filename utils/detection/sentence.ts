import type { Snapshot } from './snapshot';
import type { Evidence } from './verdict';

/** Names the sentence that a piece of evidence stands in; equal names are the same sentence. */
export type SentenceOf = (evidence: Evidence) => string;

const SENTENCE_END = /[.!?]["')\]]*\s|[。！？]|\n/g;

/** Builds a SentenceOf over a snapshot's blocks. Metadata and links count as one sentence per field and value. */
export function sentencesOf(snapshot: Snapshot): SentenceOf {
  return ({ block, start, field, quote }) => {
    const text = block === null ? undefined : snapshot.blocks[block]?.text;
    if (text === undefined) return `${field}=${quote}`;
    const before = text.slice(0, start).match(SENTENCE_END)?.length ?? 0;
    return `${block}:${before}`;
  };
}

/** Two hits from one sentence count once. */
export function isSameSentence(a: Evidence, b: Evidence, sentenceOf: SentenceOf): boolean {
  return sentenceOf(a) === sentenceOf(b);
}
