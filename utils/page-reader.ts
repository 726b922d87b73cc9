import type { ReadResult } from './check/read-result';
import { flattenShadows } from './page/flatten-shadows';
import { createHighlighter, type Highlighter, type HighlightWindow } from './page/highlight';
import { originalPlaces } from './page/original-places';
import { type Places, type ReadPage, readArticle } from './page/read';
import type { Marks, Passage, Shown } from './page-messages';
import { onPageMessage, type PageRuntime } from './page-runtime';

/** Reads one page as often as it is asked, and keeps what is highlighted in it. */
export interface PageReader {
  readonly read: (url: string) => ReadResult;
}

const NO_MARKS: Marks = { passages: [], focus: null, isDimmed: false };

/** Starts a reader that answers the extension until `signal` ends it. */
export function createPageReader(
  document: Document,
  runtime: PageRuntime,
  signal: AbortSignal,
  window: HighlightWindow = globalThis,
): PageReader {
  let places: Places = [];
  let marks = NO_MARKS;
  const highlighter = createHighlighter(document, () => places, window);
  const clear = (): void => {
    highlighter.clear();
    marks = NO_MARKS;
  };
  onPageMessage(
    runtime,
    'show',
    ({ passages, focus }) => {
      marks = { ...marks, passages, focus };
      return showPassages(highlighter, passages, focus);
    },
    signal,
  );
  onPageMessage(
    runtime,
    'dim',
    ({ passages }) => {
      marks = { ...marks, isDimmed: passages.length > 0 };
      highlighter.dim(passages);
    },
    signal,
  );
  onPageMessage(runtime, 'marks', () => marks, signal);
  onPageMessage(runtime, 'clear', clear, signal);
  signal.addEventListener('abort', clear);
  return {
    read: (url) => {
      try {
        const page = readShown(document, url);
        if (!isSameText(marks.passages, places, page.places)) clear();
        places = page.places;
        return { snapshot: page.snapshot };
      } catch (error) {
        console.warn('Copytaster could not read this page', error);
        return { reason: 'read-error' };
      }
    },
  };
}

/** What is seen of the page, shadow roots included; its places are the page's own. */
function readShown(document: Document, url: string): ReadPage {
  const flat = flattenShadows(document);
  if (flat === null) return readArticle(document, url);
  const { snapshot, places } = readArticle(flat.document, url);
  return { snapshot, places: originalPlaces(places, flat.originalOf) };
}

function showPassages(highlighter: Highlighter, passages: readonly Passage[], focus: number | null): Shown {
  const found = highlighter.showAll(passages).filter(Boolean).length;
  if (focus === null) return { found, isVisible: true };
  return highlighter.focus(focus) ? { found, isVisible: highlighter.isVisible(focus) } : { found: 0, isVisible: true };
}

/** What is highlighted stays only where the passages are the same by their numbers. */
function isSameText(passages: readonly Passage[], before: Places, after: Places): boolean {
  return passages.every(({ block }) => before[block]?.text === after[block]?.text);
}
