import { createHighlighter } from '../../../utils/page/highlight';
import { handOver, handOverCopy } from './hand-over';

/** Passages that are highlighted; reports hold fewer. */
const PASSAGES = 5;
const LENGTH = 20;

/** All that a tab pays for on a page with signals whose evidence people look at. */
export function run() {
  handOver();
  const length = handOverCopy();
  const words = [...document.querySelectorAll('p')].map(({ textContent }) => textContent.trim()).filter((text) => text.length > LENGTH);
  const passages = words.slice(0, PASSAGES).map((text, block) => ({ block, start: 0, end: LENGTH, words: text.slice(0, LENGTH) }));
  return { found: createHighlighter(document).showAll(passages), length };
}
