/** A page to measure on. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** `ordinary`: an article of the site's own; `other`: an article with signals; `plain`: no article. */
  readonly kind: 'ordinary' | 'other' | 'plain';
}
