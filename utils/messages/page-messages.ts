import type { Passage } from '../page/find-range';

/** What the extension asks of its scripts in a page. */
export type PageMessage =
  /** Highlight these; scroll to `focus` (index into passages) where it is given. Answer: Shown. */
  | { readonly kind: 'show'; readonly passages: readonly Passage[]; readonly focus: number | null }
  /** Let these step back, so that the others stand out; none ends it. Answer: true. */
  | { readonly kind: 'dim'; readonly passages: readonly Passage[] }
  /** What is highlighted? Answer: Marks. */
  | { readonly kind: 'marks' }
  | { readonly kind: 'clear' }
  /** The page's address has changed without a load. */
  | { readonly kind: 'moved' };

/** Answer to `show`. */
export interface Shown {
  readonly found: number;
  /** False where the words in focus are in the page but cannot be seen. */
  readonly isVisible: boolean;
}

/** What the last `show` and `dim` left on the page. */
export interface Marks {
  readonly passages: readonly Passage[];
  readonly focus: number | null;
  readonly isDimmed: boolean;
}
