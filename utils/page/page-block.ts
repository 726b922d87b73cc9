import type { Run } from './block-text';

/** A line or paragraph of the page with its place in the DOM. */
export interface PageBlock {
  readonly text: string;
  /** The nearest element that starts a line of its own. */
  readonly element: Element;
  readonly runs: readonly Run[];
  readonly visible: boolean;
  readonly heading: boolean;
  readonly linkDensity: number;
}
