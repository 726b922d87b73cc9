import { findRange, type Passage } from './find-range';
import { HIGHLIGHTS, HighlightStyles, removeLeftovers } from './highlight-styles';
import { isClobbered } from './is-clobbered';
import { liveBlocks } from './live-blocks';
import type { PageBlock } from './page-block';
import { type ScrollWindow, scrollToRange } from './scroll-to-range';

export interface Highlighter {
  /** Marks all passages; returns which of them were found, by index. */
  readonly showAll: (passages: readonly Passage[]) => readonly boolean[];
  /** Scrolls to the passage of the last `showAll`, by its index. */
  readonly focus: (index: number) => boolean;
  /** True where that passage can be seen. */
  readonly isVisible: (index: number) => boolean;
  /** Lets passages step back behind the rest of the page; none ends it. */
  readonly dim: (passages: readonly Passage[]) => void;
  /** True where all of these can still be found. */
  readonly has: (passages: readonly Passage[]) => boolean;
  /** Takes all marks away and closes what was opened. */
  readonly clear: () => void;
}

/** The parts of the page's window that highlighting needs. */
export type HighlightWindow = Pick<typeof globalThis, 'CSS' | 'Highlight' | 'CSSStyleSheet'> & ScrollWindow;

/** Of two marks on the same words the later in this list shows. */
const LAYERS: readonly string[] = [HIGHLIGHTS.dim, HIGHLIGHTS.all, HIGHLIGHTS.focus];

/** Marks passages with the CSS Custom Highlight API: the page's DOM stays as it is, but for `open` of closed details, until `clear`. */
export function createHighlighter(document: Document, window: HighlightWindow = globalThis): Highlighter {
  let blocks: readonly PageBlock[] | null = null;
  let ranges: readonly (Range | null)[] = [];
  const styles = new HighlightStyles(() => new window.CSSStyleSheet());
  const opened = new Set<HTMLDetailsElement>();
  removeLeftovers(document, window.CSS.highlights);

  const findIn = (now: readonly PageBlock[], passages: readonly Passage[]) => passages.map((passage) => findRange(document, now, passage));
  /** The page is walked when it is first asked, and once more for all passages where it has changed since. */
  const find = (passages: readonly Passage[]): readonly (Range | null)[] => {
    if (passages.length === 0) return [];
    const known = blocks !== null;
    blocks ??= liveBlocks(document);
    const found = findIn(blocks, passages);
    if (!known || !found.includes(null)) return found;
    blocks = liveBlocks(document);
    return findIn(blocks, passages);
  };
  const mark = (name: string, marked: readonly (Range | null)[]) => {
    const found = marked.filter((range) => range !== null);
    for (const range of found) styles.adopt(rootOf(range) ?? document);
    const highlight = new window.Highlight(...found);
    highlight.priority = LAYERS.indexOf(name);
    window.CSS.highlights.set(name, highlight);
  };
  const focusOn = (range: Range | null | undefined): boolean => {
    if (!range || isClobbered(document)) return false;
    mark(HIGHLIGHTS.focus, [range]);
    openDetails(range, opened);
    scrollToRange(range, window);
    return true;
  };
  return {
    showAll: (passages) => {
      ranges = find(passages);
      window.CSS.highlights.delete(HIGHLIGHTS.focus);
      mark(HIGHLIGHTS.all, ranges);
      return ranges.map((range) => range !== null);
    },
    focus: (index) => focusOn(ranges[index]),
    isVisible: (index) => (ranges[index]?.getClientRects().length ?? 0) > 0,
    dim: (passages) => {
      if (passages.length === 0) window.CSS.highlights.delete(HIGHLIGHTS.dim);
      else mark(HIGHLIGHTS.dim, find(passages));
    },
    has: (passages) => !find(passages).includes(null),
    clear: () => {
      blocks = null;
      ranges = [];
      for (const name of LAYERS) window.CSS.highlights.delete(name);
      for (const details of opened) details.open = false;
      opened.clear();
      styles.release();
    },
  };
}

/** The shadow root that holds the words; null where they are the document's own. */
function rootOf({ startContainer }: Range): ShadowRoot | null {
  const root = startContainer.getRootNode?.();
  return root !== undefined && 'host' in root ? (root as ShadowRoot) : null;
}

function openDetails(range: Range, opened: Set<HTMLDetailsElement>): void {
  for (let at = range.startContainer.parentElement; at; at = at.parentElement ?? hostOf(at)) {
    if (at.localName !== 'details' || at.hasAttribute('open')) continue;
    const details = at as HTMLDetailsElement;
    details.open = true;
    opened.add(details);
  }
}

const hostOf = (top: Element): HTMLElement | null => {
  const root = top.getRootNode?.();
  return root !== undefined && 'host' in root ? ((root as ShadowRoot).host as HTMLElement) : null;
};
