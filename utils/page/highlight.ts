import { findRange, type Passage } from './find-range';
import type { PageBlock } from './page-block';

const NAME = 'copytaster';
const FOCUS = 'copytaster-focus';

/** Colours that keep the page’s text readable on light and dark pages. */
const HIGHLIGHT_CSS = `::highlight(${NAME}){background-color:#ffe58a;color:#1d1a10}::highlight(${FOCUS}){background-color:#ffb700;color:#1d1a10;text-decoration:underline}`;

export interface Highlighter {
  /** Marks one passage and scrolls to it; false where its words are gone. */
  readonly show: (block: number, start: number, end: number) => boolean;
  /** Marks all passages; returns which of them were found, by index. */
  readonly showAll: (passages: readonly Passage[]) => readonly boolean[];
  /** Scrolls to the passage of the last `showAll`, by its index. */
  readonly focus: (index: number) => boolean;
  /** Takes all marks away and closes what was opened. */
  readonly clear: () => void;
}

/** The parts of the page's window that highlighting needs. */
export type HighlightWindow = Pick<typeof globalThis, 'CSS' | 'Highlight' | 'matchMedia' | 'CSSStyleSheet'>;

/**
 * Marks passages with the CSS Custom Highlight API: the page's DOM stays as it is, but for `open` of closed details, until `clear`.
 * @param places as `readArticle` returned them
 */
export function createHighlighter(document: Document, places: readonly PageBlock[], window: HighlightWindow = globalThis): Highlighter {
  let ranges: readonly (Range | null)[] = [];
  let sheet: CSSStyleSheet | null = null;
  const opened = new Set<HTMLDetailsElement>();

  const mark = (name: string, marked: readonly (Range | null)[]) => {
    sheet ??= adoptStyles(document, window);
    window.CSS.highlights.set(name, new window.Highlight(...marked.filter((range) => range !== null)));
  };
  const focusOn = (range: Range | null | undefined): boolean => {
    if (!range) return false;
    mark(FOCUS, [range]);
    openDetails(range, opened);
    scrollTo(range, window);
    return true;
  };
  return {
    show: (block, start, end) => {
      ranges = [findRange(document, places, { block, start, end })];
      window.CSS.highlights.delete(FOCUS);
      if (!ranges[0]) return false;
      return focusOn(ranges[0]);
    },
    showAll: (passages) => {
      ranges = passages.map((passage) => findRange(document, places, passage));
      window.CSS.highlights.delete(FOCUS);
      mark(NAME, ranges);
      return ranges.map((range) => range !== null);
    },
    focus: (index) => focusOn(ranges[index]),
    clear: () => {
      ranges = [];
      window.CSS.highlights.delete(NAME);
      window.CSS.highlights.delete(FOCUS);
      for (const details of opened) details.open = false;
      opened.clear();
      if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      sheet = null;
    },
  };
}

/** Null where the page forbids it; Chromium 156 and Firefox 153 allow it to content scripts, under any policy of the page. */
function adoptStyles(document: Document, window: HighlightWindow): CSSStyleSheet | null {
  try {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_CSS);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return sheet;
  } catch (error) {
    console.warn('Copytaster could not style its marks', error);
    return null;
  }
}

function openDetails(range: Range, opened: Set<HTMLDetailsElement>): void {
  for (let at = range.startContainer.parentElement; at; at = at.parentElement) {
    if (at.localName !== 'details' || at.hasAttribute('open')) continue;
    const details = at as HTMLDetailsElement;
    details.open = true;
    opened.add(details);
  }
}

function scrollTo(range: Range, window: HighlightWindow): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
}
