import type { Passage } from '../page/find-range';

/** So many characters tell a passage from others of its page, should the page have changed. */
const MAX_WORDS = 100;

/** Characters `start` to `end` of a block that reads `words` from `start` on. */
export function passageOf(block: number, start: number, end: number, words: string): Passage {
  return { block, start, end, words: words.slice(0, Math.min(MAX_WORDS, end - start)) };
}
