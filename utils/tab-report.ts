import type { CatalogueSource } from './detection/catalogue';
import type { Snapshot } from './detection/snapshot';
import type { Verdict } from './detection/verdict';

/** What the interface tells of a source. */
export type SourceNote = Pick<CatalogueSource, 'id' | 'name' | 'kind' | 'about' | 'homepage'>;

/** All that the badge and the popup show of one tab's page. Plain JSON, kept in memory only. */
export interface TabReport {
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

/** Joins what was judged with the names the interface needs. */
export function toReport(
  page: Pick<Snapshot, 'url' | 'host' | 'title' | 'language' | 'truncated'>,
  verdict: Verdict,
  sources: readonly CatalogueSource[],
): TabReport {
  const { url, host, title, language, truncated } = page;
  const named = new Set([verdict.route?.source, ...verdict.evidence.map((each) => each.source)]);
  const notes = sources.filter((source) => named.has(source.id)).map(toNote);
  return { url, host, title, language, verdict, sources: notes, truncated };
}

function toNote({ id, name, kind, about, homepage }: CatalogueSource): SourceNote {
  return { id, name, kind, about, homepage };
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
