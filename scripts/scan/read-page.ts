import { getDomain } from 'tldts';
import type { IsOn } from '../../utils/detection/find-evidence';
import { judge } from '../../utils/detection/judge';
import type { Engine } from '../../utils/detection/prepare-catalogue';
import type { Snapshot } from '../../utils/detection/snapshot';
import { unchecked } from '../../utils/detection/unchecked';
import type { Verdict } from '../../utils/detection/verdict';
import { readArticle } from '../../utils/page/read';
import { withSites } from '../../utils/sites';
import { withoutListeners } from './lean-dom';
import { parsePage } from './parse-page';

/** No marker is switched off; one function, since judging remembers its answers. */
const ALL_ON: IsOn = () => true;

export interface PageResult {
  /** Null where reading failed. */
  readonly snapshot: Snapshot | null;
  readonly verdict: Verdict;
}

/**
 * Reads and judges a saved page's HTML. Without a `url` the page's canonical link or og:url stands in.
 * Never throws on a page: what cannot be read becomes a `failed` verdict with the error's message as its reason.
 */
export function readPage(html: string, url: string | null, engine: Engine): PageResult {
  try {
    const snapshot = snapshotOf(html, url);
    return { snapshot, verdict: judge(snapshot, engine, ALL_ON) };
  } catch (error) {
    return { snapshot: null, verdict: unchecked('failed', error instanceof Error ? error.message : String(error)) };
  }
}

/** The snapshot of a saved page's HTML, as the extension would read it from a tab. */
export function snapshotOf(html: string, url: string | null): Snapshot {
  return withoutListeners(() => {
    const document = parsePage(html);
    const address = url ?? statedUrl(document) ?? '';
    return withSites(readArticle(document, address).snapshot);
  });
}

/** The page's own address as it states it. Where the two disagree, the canonical link names the original elsewhere and og:url the page. */
function statedUrl(document: Document): string | null {
  const canonical = addressIn(document, 'link[rel="canonical"]', 'href');
  const openGraph = addressIn(document, 'meta[property="og:url"]', 'content');
  if (canonical === null || openGraph === null) return canonical ?? openGraph;
  return getDomain(canonical) === getDomain(openGraph) ? canonical : openGraph;
}

function addressIn(document: Document, selector: string, attribute: string): string | null {
  const value = document.querySelector(selector)?.getAttribute(attribute) ?? '';
  return URL.canParse(value) ? value : null;
}
