/** A page as text, to be read where it costs the tab nothing. Plain JSON. */
export interface PageCopy {
  readonly url: string;
  /** Its elements with HIDDEN_MARK on those that cannot be seen. */
  readonly markup: string;
  /** MIME type, as the browser tells it. */
  readonly type: string;
  /** The middle was left out. */
  readonly isCut: boolean;
}

/** Attribute of elements whose own words cannot be seen on the page. */
export const HIDDEN_MARK = 'data-copytaster-hidden';
