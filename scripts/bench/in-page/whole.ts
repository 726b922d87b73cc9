import { copyPage } from '../../../utils/page/copy';
import { createHighlighter } from '../../../utils/page/highlight';
import { sweepPage } from '../../../utils/page/sweep';

/** Passages that are highlighted; reports hold fewer. */
const PASSAGES = 5;

/** All that a tab pays for on a page with signals whose evidence people look at: sweep, copy, both messages, highlights. */
export function run() {
  const { text } = structuredClone(sweepPage(document, location.href));
  const { markup } = structuredClone(copyPage(document, location.href));
  const lines = text.split('\n').filter((line) => line.length > 20);
  const passages = lines.slice(0, PASSAGES).map((words, block) => ({ block, start: 0, end: 20, words: words.slice(0, 20) }));
  const found = createHighlighter(document).showAll(passages);
  return { found, length: markup.length };
}
