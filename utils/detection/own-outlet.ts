import { foldLiteral } from './fold';
import type { Snapshot } from './snapshot';
import type { Evidence } from './verdict';

/** Shortest name that may be compared by containment: shorter ones are part of too many words. */
const SHORTEST_COMPARABLE = 4;

/** Left out of names, since credits write them with it and without. */
const ARTICLE = /^(?:the|der|die|das|le|la|el|il)$/i;

/**
 * Leaves out notices that name the site itself as the supplier ("This story was first published on Dagblick" or "SOURCE: Dagblick"
 * on dagblick.example): an outlet that reprints or signs its own text supplied it.
 */
export function dropOwnOutlet(evidence: readonly Evidence[], snapshot: Snapshot): readonly Evidence[] {
  const own = ownNames(snapshot);
  return evidence.filter((item) => {
    const supplier = supplierOf(item);
    return supplier === undefined || !isOwn(supplier, own);
  });
}

/** Whom a republication notice or a source line names. */
function supplierOf({ claim, role, names }: Evidence): string | undefined {
  if (claim === 'republished') return names.outlet;
  return role === 'source-line' ? names.issuer : undefined;
}

function ownNames({ siteName, host }: Snapshot): readonly string[] {
  // Right of the site's name stand suffixes such as `co.uk`, left of it `news.` or `finance.`, which are nobody's name.
  const label = host
    .split('.')
    .slice(0, -1)
    .findLast((part) => part.length >= SHORTEST_COMPARABLE);
  const named = (siteName ?? '')
    .split(/\s+/)
    .filter((word) => !ARTICLE.test(word))
    .join('');
  return [named, host, label ?? ''].map(squash).filter((name) => name.length >= SHORTEST_COMPARABLE);
}

/** The site's name, alone or followed by more words: "Dagblick" and "Dagblick News" on Dagblick. */
function isOwn(supplier: string, own: readonly string[]): boolean {
  const words = supplier.split(/[\s.]+/).filter((word) => !ARTICLE.test(word));
  return words.some((_, end) => own.includes(squash(words.slice(0, end + 1).join(''))));
}

function squash(name: string): string {
  return foldLiteral(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
