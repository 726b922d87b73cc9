import { getDomain } from 'tldts';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import type { IsOn } from '../../utils/detection/find-evidence';
import { judge } from '../../utils/detection/judge';
import type { Engine } from '../../utils/detection/prepare-catalogue';
import type { Snapshot } from '../../utils/detection/snapshot';
import { hasSignal } from '../../utils/detection/sweep';
import { unchecked } from '../../utils/detection/unchecked';
import type { Verdict } from '../../utils/detection/verdict';
import { withinBounds } from '../../utils/page/page-markup';
import { readArticle } from '../../utils/page/read';
import { readLanguage } from '../../utils/page/read-language';
import { sweepMarkup } from '../../utils/page/sweep';
import { withSites } from '../../utils/sites';
import { withoutListeners } from './lean-dom';
import { type ParsedPage, parsePage } from './parse-page';

/** No marker is switched off; one function, since judging remembers its answers. */
const ALL_ON: IsOn = () => true;

export interface PageResult {
  /** Null where reading failed. */
  readonly page: Pick<Snapshot, 'url' | 'title' | 'language'> | null;
  readonly verdict: Verdict;
}

/**
 * Checks a saved page's HTML as the extension checks a page by itself: reads it only where a sweep gives a sign.
 * Without a `url` the page's canonical link or og:url stands in.
 * Never throws on a page: what cannot be read becomes a `failed` verdict with the error's message as its reason.
 */
export function checkPage(html: string, url: string | null, engine: Engine): PageResult {
  return judged(() => {
    const page = openPage(html, url);
    return quiet(page, engine) ?? read(page);
  }, engine);
}

/** The same, read whatever stands on it, as on a click. */
export function readPage(html: string, url: string | null, engine: Engine): PageResult {
  return judged(() => read(openPage(html, url)), engine);
}

/** The snapshot of a saved page's HTML, as the extension would read it from a tab. */
export function snapshotOf(html: string, url: string | null): Snapshot {
  return withoutListeners(() => read(openPage(html, url)));
}

/** What is said of a page that could not be read. */
export function failed(error: unknown): PageResult {
  return { page: null, verdict: unchecked('failed', error instanceof Error ? error.message : String(error)) };
}

function judged(look: () => Snapshot, engine: Engine): PageResult {
  try {
    const page = withoutListeners(look);
    return { page, verdict: judge(page, engine, ALL_ON) };
  } catch (error) {
    return failed(error);
  }
}

interface SavedPage extends ParsedPage {
  readonly url: string;
}

function openPage(html: string, url: string | null): SavedPage {
  const parsed = parsePage(html);
  return { ...parsed, url: url ?? statedUrl(parsed.document) ?? '' };
}

const read = ({ document, url }: SavedPage): Snapshot => withSites(readArticle(document, url).snapshot);

/** What stands for a page that need not be read; null where its sweep gives a sign, or none can be made. */
function quiet({ document, write, url }: SavedPage, engine: Engine): Snapshot | null {
  const markup = write();
  if (markup === null) return null;
  const sweep = withSites(sweepMarkup({ url, pieces: withinBounds(markup) }));
  if (hasSignal(sweep, engine)) return null;
  const [title = '', ...headings] = sweep.titles.map((one) => one.replace(/\s+/g, ' ').trim());
  const headline = headings.find((heading) => heading !== '' && title.includes(heading));
  return { ...EMPTY_SNAPSHOT, url, title: headline ?? title, language: readLanguage(document), isArticle: sweep.isArticleLike };
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
