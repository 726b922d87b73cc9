import type { Marks, PageMessage, Shown } from '../messages/page-messages';
import { createHighlighter, type Highlighter, type HighlightWindow } from '../page/highlight';
import { onPageMessage, type PageRuntime } from './page-runtime';

const NO_MARKS: Marks = { passages: [], focus: null, isDimmed: false };

/** Marks passages of the page as the extension asks, and knows what is marked, until `signal` ends it. */
export function answerMarks(document: Document, runtime: PageRuntime, signal: AbortSignal, window: HighlightWindow = globalThis): void {
  let marks = NO_MARKS;
  let dimmed: Marks['passages'] = [];
  const highlighter = createHighlighter(document, window);
  const clear = (): void => {
    highlighter.clear();
    marks = NO_MARKS;
    dimmed = [];
  };
  const on = <Kind extends PageMessage['kind']>(kind: Kind, answer: (message: Extract<PageMessage, { kind: Kind }>) => unknown): void =>
    onPageMessage(runtime, kind, answer, signal);
  on('show', ({ passages, focus }) => {
    marks = { ...marks, passages, focus };
    return showPassages(highlighter, passages, focus);
  });
  on('dim', ({ passages }) => {
    dimmed = passages;
    marks = { ...marks, isDimmed: passages.length > 0 };
    highlighter.dim(passages);
    return true;
  });
  on('marks', () => {
    // the page has moved on, and what was marked is gone
    if (!highlighter.has([...marks.passages, ...dimmed])) clear();
    return marks;
  });
  on('clear', clear);
  signal.addEventListener('abort', clear);
}

function showPassages(highlighter: Highlighter, passages: Marks['passages'], focus: number | null): Shown {
  const found = highlighter.showAll(passages).filter(Boolean).length;
  if (focus === null) return { found, isVisible: true };
  return highlighter.focus(focus) ? { found, isVisible: highlighter.isVisible(focus) } : { found: 0, isVisible: true };
}
