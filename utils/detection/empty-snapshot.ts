import type { Snapshot } from './snapshot';

/** An article page without a word: what pages that are put together rather than read begin with. */
export const EMPTY_SNAPSHOT: Snapshot = {
  url: '',
  title: '',
  language: null,
  host: '',
  siteName: null,
  isArticle: true,
  metadata: [],
  blocks: [],
  links: [],
  truncated: false,
};
