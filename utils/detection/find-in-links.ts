import { markersOfHost } from './host-index';
import type { Engine } from './prepare-catalogue';
import type { SnapshotLink } from './snapshot';
import { evidenceOf } from './to-evidence';
import type { Evidence } from './verdict';

const LONGEST_QUOTE = 300;

/** Evidence in the addresses of links and images inside the article: the first of each marker. */
export function findInLinks(links: readonly SnapshotLink[], engine: Engine, isAllowed: (marker: number) => boolean): readonly Evidence[] {
  const seen = new Set<number>();
  return links.flatMap((link) =>
    markersOfHost(engine.hosts(), link.host)
      .filter(({ marker, path }) => isAllowed(marker) && isFor(link, marker) && link.path.toLowerCase().startsWith(path))
      .filter(({ marker }) => !seen.has(marker) && seen.add(marker))
      .map(({ marker }) => toEvidence(link, marker)),
  );

  function isFor({ kind }: SnapshotLink, marker: number): boolean {
    const { on } = engine.markerAt(marker).marker;
    return on === null || on === kind;
  }

  function toEvidence({ kind, host, path }: SnapshotLink, marker: number): Evidence {
    const quote = `${host}${path}`.slice(0, LONGEST_QUOTE);
    return {
      ...evidenceOf(engine, { marker, source: null }),
      grade: 'marked',
      zone: 'links',
      visible: false,
      quote,
      block: null,
      start: 0,
      end: quote.length,
      field: kind,
      names: {},
    };
  }
}
