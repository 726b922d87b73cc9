import { createHighlighter } from '../../../utils/page/highlight';
import { readArticle } from '../../../utils/page/read';
import { sweepPage } from '../../../utils/page/sweep';

/** Passages that are highlighted; reports hold fewer. */
const PASSAGES = 5;
const PASSAGE_LENGTH = 20;

/** All that a tab pays for on a page with signals: sweep, reading, both messages, highlights. */
export function run() {
  structuredClone(sweepPage(document, location.href));
  const { snapshot, places } = readArticle(document, location.href);
  const sent = structuredClone(snapshot);
  const passages = snapshot.blocks.slice(0, PASSAGES).map((_, block) => ({ block, start: 0, end: PASSAGE_LENGTH }));
  createHighlighter(document, () => places).showAll(passages);
  return sent;
}
