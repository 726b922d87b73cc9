/** A passage by its place in the snapshot. */
export interface Passage {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What the extension asks of its scripts in a page. */
export type PageMessage =
  /** Highlight these; scroll to `focus` (index into passages) where it is given. Answer: how many were found. */
  | { readonly kind: 'show'; readonly passages: readonly Passage[]; readonly focus: number | null }
  | { readonly kind: 'clear' }
  /** The page's address has changed without a load. */
  | { readonly kind: 'moved' };

/** Answer to `show`. */
export interface Shown {
  readonly found: number;
}
