import type { ReadResult } from './check/read-result';
import { createHighlighter, type Highlighter } from './page/highlight';
import { readArticle } from './page/read';
import type { PageMessage, Shown } from './page-messages';
import { onPageMessage, type PageRuntime } from './page-runtime';

/** Reads the page, then stays to highlight what was found until `signal` ends it. */
export function openReader(document: Document, url: string, runtime: PageRuntime, signal: AbortSignal): ReadResult {
  try {
    const { snapshot, places } = readArticle(document, url);
    const highlighter = createHighlighter(document, places);
    onPageMessage(runtime, 'show', (message) => showPassages(highlighter, message), signal);
    onPageMessage(runtime, 'clear', () => highlighter.clear(), signal);
    signal.addEventListener('abort', () => highlighter.clear());
    return { snapshot };
  } catch (error) {
    console.warn('Copytaster could not read this page', error);
    return { reason: 'read-error' };
  }
}

function showPassages(highlighter: Highlighter, { passages, focus }: Extract<PageMessage, { kind: 'show' }>): Shown {
  const found = highlighter.showAll(passages).filter(Boolean).length;
  return focus === null || highlighter.focus(focus) ? { found } : { found: 0 };
}
