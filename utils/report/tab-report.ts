import type { CatalogueSource } from '../detection/catalogue';
import type { Snapshot } from '../detection/snapshot';
import type { Verdict } from '../detection/verdict';
import type { Passage } from '../page/find-range';

/** What the interface tells of a source. */
export type SourceNote = Pick<CatalogueSource, 'id' | 'name' | 'kind' | 'about' | 'country' | 'homepage'>;

/** The words right before and after a quote, at most 32 characters each; empty in the page's code. */
export interface QuoteContext {
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the original may be found. Nothing is asked of these places before the user does. */
export interface Leads {
  /** Address that the page's code names as the original, on another site. */
  readonly canonical: string | null;
  /** Address on a named source's own site that the article links. */
  readonly sourcePage: string | null;
  /** A sentence of the story that other pages are unlikely to have by chance. */
  readonly sentence: string | null;
}

/** What a report keeps of the page's text besides the evidence. */
export interface ReportFacts {
  /** By the evidence's index. */
  readonly contexts: readonly QuoteContext[];
  /** Passages that are the supplier's and not the story. */
  readonly supplied: readonly Passage[];
  readonly leads: Leads;
}

/** When and with which catalogue a page was checked. */
export interface CheckedWith {
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  /** Empty where the page could not be checked. */
  readonly catalogue: string;
}

/** All that the badge and the popup show of one tab's page. Plain JSON, kept in memory only. */
export interface TabReport extends ReportFacts, CheckedWith {
  readonly url: string;
  readonly host: string;
  readonly title: string;
  readonly language: string | null;
  readonly verdict: Verdict;
  /** The sources that the verdict or its evidence name. */
  readonly sources: readonly SourceNote[];
  /** True where limits cut the page. */
  readonly truncated: boolean;
}

export const NO_FACTS: ReportFacts = { contexts: [], supplied: [], leads: { canonical: null, sourcePage: null, sentence: null } };

/** Joins what was judged with the names the interface needs. */
export function toReport(
  page: Pick<Snapshot, 'url' | 'host' | 'title' | 'language' | 'truncated'>,
  verdict: Verdict,
  sources: readonly CatalogueSource[],
  checkedWith: CheckedWith,
  facts: ReportFacts = NO_FACTS,
): TabReport {
  const { url, host, title, language, truncated } = page;
  const named = namedSources(verdict);
  const notes = sources.filter((source) => named.has(source.id)).map(toNote);
  return { url, host, title, language, verdict, sources: notes, truncated: truncated || verdict.truncated, ...checkedWith, ...facts };
}

/** Ids of the sources that the verdict or its evidence name. */
export function namedSources(verdict: Verdict): ReadonlySet<string> {
  const ids = [verdict.route?.source, ...verdict.evidence.map((each) => each.source)];
  return new Set(ids.filter((id) => id != null));
}

function toNote({ id, name, kind, about, country, homepage }: CatalogueSource): SourceNote {
  return { id, name, kind, about, country, homepage };
}

/** True where both addresses are the same document, whatever passage they point to. */
export function isSameDocument(a: string, b: string): boolean {
  return withoutHash(a) === withoutHash(b);
}

function withoutHash(url: string): string {
  const hash = url.indexOf('#');
  // `#!` and `#/` are addresses of their own on single-page sites
  return hash === -1 || /^#[!/]/.test(url.slice(hash)) ? url : url.slice(0, hash);
}
