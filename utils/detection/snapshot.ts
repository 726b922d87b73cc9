import type { Zone } from './vocabulary';

/** A link or image host inside the article's container. */
export interface SnapshotLink {
  /** `image` covers img, iframe and script sources. */
  readonly kind: 'link' | 'image';
  /** Lower case, without `www.`. */
  readonly host: string;
  /** Path and query, starting with `/`. */
  readonly path: string;
  /** Index of the block that holds it, or null where it stands between blocks. */
  readonly block: number | null;
}

/**
 * One fact of the page's code.
 * Fields: `meta:<name or property, lower case>`, `jsonld:@type`, `jsonld:author`, `jsonld:creator`, `jsonld:provider`,
 * `jsonld:creditText`, `jsonld:sourceOrganization`, `jsonld:isBasedOn`, `jsonld:sponsor`, `jsonld:publisher`,
 * `jsonld:copyrightHolder`, `jsonld:articleSection`, `jsonld:genre` (of this article's node only), `byline` (what stands beside the
 * headline in an element that the page marks as its author), `link:canonical`, `path`
 * (the page's URL path, lower case, ending in `/`), and what `utils/sites` derives:
 * `canonical-site`, `original-site` (registrable domain, present only where it differs from the page's own).
 */
export interface MetadataItem {
  readonly field: string;
  readonly value: string;
}

/** One visible line or paragraph of the page. */
export interface Block {
  /** White space collapsed, trimmed; `\n` only where a single `<br>` stood. */
  readonly text: string;
  /** Every zone that the block belongs to: the first body block is `lead` and `body`, the last ones `body` and `tail`. */
  readonly zones: readonly Zone[];
  /** False where a reader cannot see the words (closed details, hidden element). */
  readonly visible: boolean;
  /** True for h1–h6, a figcaption never appears. */
  readonly heading: boolean;
  /** Fraction 0–1 of the characters that are link text. */
  readonly linkDensity: number;
}

/** All that detection gets to know of a page: plain JSON, also the fixture format. */
export interface Snapshot {
  readonly url: string;
  readonly title: string;
  /** BCP 47, lower case, or null. */
  readonly language: string | null;
  /** Host without `www.`, lower case; empty for files. */
  readonly host: string;
  /** The outlet's own name where the page gives one (og:site_name, JSON-LD publisher). */
  readonly siteName: string | null;
  readonly isArticle: boolean;
  readonly metadata: readonly MetadataItem[];
  readonly blocks: readonly Block[];
  readonly links: readonly SnapshotLink[];
  /** True where limits cut the page: head and tail were read, the middle was not. */
  readonly truncated: boolean;
}

/** The cheap first look at a page. */
export interface Sweep {
  readonly url: string;
  /** Words of the page, closed and hidden parts among them, in the lines that blocks have. */
  readonly text: string;
  /** Texts of the title element and of h1 elements. */
  readonly titles: readonly string[];
  readonly metadata: readonly MetadataItem[];
  readonly hosts: readonly string[];
  readonly isArticleLike: boolean;
}
