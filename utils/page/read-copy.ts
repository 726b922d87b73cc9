import type { Snapshot } from '../detection/snapshot';
import { HIDDEN_MARK, type PageCopy } from './page-copy';
import { parseCopy } from './parse-copy';
import { readArticle } from './read';

/** Reads a page's copy; needs a document of its own, not the page's. Broken pages give `isArticle: false`. */
export function readCopy(copy: PageCopy): Snapshot {
  const { snapshot } = readArticle(parseCopy(copy), copy.url, HIDDEN_MARK);
  return { ...snapshot, truncated: snapshot.truncated || copy.isCut };
}
