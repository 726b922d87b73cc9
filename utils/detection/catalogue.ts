import type { Claim, Disclaimer, Role, RouteKind, SourceKind, Strength, Zone } from './vocabulary';

/** The compiled catalogue: what the compiler writes at build time and the engine reads. Plain JSON. */
export interface Catalogue {
  /** Of this format; the engine refuses any other. */
  readonly format: 1;
  /** Content hash of the sources it was made from. */
  readonly version: string;
  readonly sources: readonly CatalogueSource[];
  readonly markers: readonly CatalogueMarker[];
}

export interface CatalogueSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly route: RouteKind | null;
  /** One neutral line: what it is and where. */
  readonly about: string;
  /** ISO 3166-1 alpha-2; null where it has none, or nobody said. */
  readonly country: string | null;
  readonly homepage: string | null;
  /** Registrable domains of its own. */
  readonly hosts: readonly string[];
  /** Names as credit lines write them, in exact case: what `{source}` matches. */
  readonly credits: readonly string[];
  /** Short forms that are ambiguous alone (AP, PA): `{source}` matches them, `{source-name}` does not. */
  readonly initials: readonly string[];
}

export interface CatalogueMarker {
  /** `source/marker` or `language/marker`. */
  readonly id: string;
  /** Index into sources, null for a generic marker. */
  readonly source: number | null;
  readonly claim: Claim;
  readonly role: Role;
  readonly strength: Strength;
  readonly zones: readonly Zone[];
  /** Source kinds that `{source}` may match; empty where the phrase has no such placeholder. */
  readonly of: readonly SourceKind[];
  readonly anchor: 'start' | 'end' | 'line' | null;
  readonly exactCase: boolean;
  /** Languages (primary subtags) that the page must be in, or null for any. */
  readonly onlyLanguages: readonly string[] | null;
  readonly fields: readonly string[];
  readonly on: 'link' | 'image' | null;
  readonly disclaims: Disclaimer | null;
  /** True for agency credits that name staff as well. */
  readonly mixed: boolean;
  /** True where the wording is signed by nobody: its evidence is graded `matches`. */
  readonly unsigned: boolean;
  /** True where it counts only as the article's last words: in the last block of its body, or in a line right after. */
  readonly closing: boolean;
  readonly phrases: readonly Phrase[];
  readonly excludes: readonly Phrase[];
  readonly requires: readonly Phrase[];
}

/** A phrase as tokens; `anchor` is the index of the literal that the packed index holds, or -1 where `{source}` leads. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly anchor: number;
}

/**
 * - string: folded literal (`foldLiteral`; of an `exactCase` marker `foldLiteralExact`)
 * - `gap`: at most `max` characters of one line, shortest first
 * - `any`: one of the folded alternatives (may hold the empty string)
 * - `slot`: a place, date, name …; `capture` names the NameSlot it fills
 * - `source`: a source's credit (`full`: not its initials)
 */
export type Token =
  | string
  | { readonly type: 'gap'; readonly max: number }
  | { readonly type: 'any'; readonly of: readonly string[] }
  | { readonly type: 'slot'; readonly slot: 'city' | 'date' | 'name' | 'number' | 'dash' | 'sep' | 'issuer' | 'sponsor' | 'outlet' }
  | { readonly type: 'source'; readonly full: boolean };
