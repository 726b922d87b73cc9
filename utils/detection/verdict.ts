import type { Claim, Disclaimer, Grade, Label, Part, PaymentKind, Role, RouteKind, State, Strength, Zone } from './vocabulary';

/** One quoted finding. */
export interface Evidence {
  /** `source/marker`, or `language/marker` for a generic one. */
  readonly marker: string;
  /** The source that the words name, where they name one. */
  readonly source: string | null;
  readonly claim: Claim;
  readonly role: Role;
  readonly grade: Grade;
  readonly strength: Strength;
  readonly zone: Zone;
  readonly visible: boolean;
  /** The page's own words, `block.text.slice(start, end)`; for metadata and links the value. */
  readonly quote: string;
  /** Index into the snapshot's blocks; null for metadata and links. */
  readonly block: number | null;
  readonly start: number;
  readonly end: number;
  /** Metadata field or `link`/`image`, for evidence in the page's code. */
  readonly field: string | null;
  /** Names that the marker's placeholders caught, e.g. `{ issuer: 'Acme Corp' }`. */
  readonly names: Readonly<Partial<Record<NameSlot, string>>>;
  readonly disclaims: Disclaimer | null;
  /** Agency credits that name staff as well. */
  readonly mixed: boolean;
}

/** Placeholders that catch a name. */
export type NameSlot = 'issuer' | 'sponsor' | 'outlet';

export interface Route {
  readonly kind: RouteKind;
  /** Catalogue id, null where only generic wording speaks. */
  readonly source: string | null;
  /** Name to show: the source's, else the outlet's or null. */
  readonly name: string | null;
  /** The organisation whose release it is, where the page names it. */
  readonly issuer: string | null;
  /** Agency only: staff and agency are both credited. */
  readonly mixed: boolean;
  /** Who says that the words are not theirs. */
  readonly disclaims: Disclaimer | null;
}

export interface Payment {
  readonly kind: PaymentKind;
  readonly sponsor: string | null;
}

export interface PartCount {
  readonly part: Part;
  readonly words: number;
}

export interface Verdict {
  readonly state: State;
  /** Why, for `failed` and `no-access`; a short code such as `too-large`, never a sentence. */
  readonly reason: string | null;
  readonly label: Label;
  readonly route: Route | null;
  readonly payment: Payment | null;
  readonly evidence: readonly Evidence[];
  readonly parts: readonly PartCount[];
  /** What was looked for. */
  readonly checked: { readonly sources: number; readonly markers: number; readonly languages: number };
  /** True where the page repeats so much that not all of it was looked at. */
  readonly truncated: boolean;
}
