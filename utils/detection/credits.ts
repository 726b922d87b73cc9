import type { CatalogueSource } from './catalogue';
import { isBoundary } from './character-class';
import { foldLiteral, foldLiteralExact } from './fold';
import type { TextView } from './text-view';
import type { SourceKind } from './vocabulary';

/** A name or short form of a source, as credit lines write it. */
export interface Credit {
  /** Index into the catalogue's sources. */
  readonly source: number;
  readonly kind: SourceKind;
  /** False for initials, which `{source-name}` does not match. */
  readonly full: boolean;
  /** Folded in lower case, with case kept, and in capitals (empty where capitals would say less). */
  readonly text: string;
  readonly exact: string;
  readonly capitals: string;
}

/** What a `{source}` of a marker accepts. */
export interface CreditQuery {
  readonly kinds: ReadonlySet<SourceKind>;
  readonly full: boolean;
}

/** All credits, by their first and last two units, longest first. */
export interface CreditTable {
  readonly byHead: ReadonlyMap<string, readonly Credit[]>;
  readonly byTail: ReadonlyMap<string, readonly Credit[]>;
}

const KEY = 2;
// REUTERS is Reuters; a short name in capitals may be another word's initials.
const SHORTEST_IN_CAPITALS = 5;

/** The credits of one source; names of less than two characters name nobody. */
export function creditsOf(source: CatalogueSource, index: number): readonly Credit[] {
  const credit = (full: boolean) => (name: string) => {
    const exact = foldLiteralExact(name);
    const capitals = exact.toUpperCase();
    const spoken = full && exact.length >= SHORTEST_IN_CAPITALS && capitals.length === exact.length;
    return { source: index, kind: source.kind, full, text: foldLiteral(name), exact, capitals: spoken ? capitals : '' };
  };
  return [...source.credits.map(credit(true)), ...source.initials.map(credit(false))].filter(({ text }) => text.length >= KEY);
}

export function tabulateCredits(credits: readonly Credit[]): CreditTable {
  const longestFirst = credits.toSorted((a, b) => b.text.length - a.text.length || a.source - b.source);
  return { byHead: groupBy(longestFirst, ({ text }) => text.slice(0, KEY)), byTail: groupBy(longestFirst, ({ text }) => text.slice(-KEY)) };
}

function groupBy(credits: readonly Credit[], keyOf: (credit: Credit) => string): ReadonlyMap<string, readonly Credit[]> {
  const groups = new Map<string, Credit[]>();
  for (const credit of credits) {
    const group = groups.get(keyOf(credit));
    if (group === undefined) groups.set(keyOf(credit), [credit]);
    else group.push(credit);
  }
  return groups;
}

/** Credits that begin at `index`, longest first. */
export function creditsFrom(view: TextView, index: number, table: CreditTable, query: CreditQuery): readonly Credit[] {
  const group = table.byHead.get(view.text.slice(index, index + KEY)) ?? [];
  return group.filter((credit) => accepts(query, credit) && standsAt(view, index, credit));
}

/** Credits that end before `index`, longest first. */
export function creditsUpTo(view: TextView, index: number, table: CreditTable, query: CreditQuery): readonly Credit[] {
  const group = table.byTail.get(view.text.slice(Math.max(0, index - KEY), index)) ?? [];
  return group.filter((credit) => accepts(query, credit) && standsAt(view, index - credit.text.length, credit));
}

function accepts(query: CreditQuery, credit: Credit): boolean {
  return query.kinds.has(credit.kind) && (credit.full || !query.full);
}

/** True where a credit stands at `index` as words of its own, in its own case or in capitals. */
export function standsAt(view: TextView, index: number, credit: Credit): boolean {
  if (index < 0 || !view.text.startsWith(credit.text, index)) return false;
  const end = index + credit.text.length;
  if (!isBoundary(view.text, index) || !isBoundary(view.text, end)) return false;
  const found = view.exact().slice(index, end);
  return found === credit.exact || found === credit.capitals;
}
