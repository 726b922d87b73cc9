import { foldLiteral } from './fold';
import type { Snapshot } from './snapshot';
import type { Evidence } from './verdict';

/** Shortest name that may be compared by containment: shorter ones are part of too many words. */
const SHORTEST_COMPARABLE = 4;

/**
 * Leaves out republication notices that name the site itself ("This story was first published on Dagblick" on dagblick.example):
 * an outlet that reprints its own text supplied it.
 */
export function dropOwnOutlet(evidence: readonly Evidence[], snapshot: Snapshot): readonly Evidence[] {
  const own = ownNames(snapshot);
  return evidence.filter(({ claim, names }) => claim !== 'republished' || names.outlet === undefined || !isOwn(squash(names.outlet), own));
}

function ownNames({ siteName, host }: Snapshot): readonly string[] {
  const labels = host.split('.').slice(0, -1);
  return [siteName ?? '', host, ...labels].map(squash).filter((name) => name.length >= SHORTEST_COMPARABLE);
}

function isOwn(outlet: string, own: readonly string[]): boolean {
  if (outlet.length < SHORTEST_COMPARABLE) return false;
  return own.some((name) => name === outlet || name === `the${outlet}` || `the${name}` === outlet || outlet.startsWith(`${name}com`));
}

function squash(name: string): string {
  return foldLiteral(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
