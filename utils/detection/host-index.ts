import type { CatalogueView } from './catalogue-view';

/** A marker of the links zone under its host. */
export interface HostMarker {
  readonly marker: number;
  /** Path that the link's path must begin with, lower case, or empty. */
  readonly path: string;
}

/** Markers of the links zone by host; their phrases are `host` or `host/path`. */
export function indexHosts(view: CatalogueView, links: readonly number[]): ReadonlyMap<string, readonly HostMarker[]> {
  const hosts = new Map<string, HostMarker[]>();
  for (const marker of links) {
    for (const { tokens } of view.phrasesOf(marker, 'phrases')) {
      const literal = tokens.length === 1 && typeof tokens[0] === 'string' ? tokens[0].toLowerCase() : '';
      const slash = literal.indexOf('/');
      const host = slash < 0 ? literal : literal.slice(0, slash);
      if (!host.includes('.')) continue;
      const entry = { marker, path: slash < 0 ? '' : literal.slice(slash) };
      const known = hosts.get(host);
      if (known === undefined) hosts.set(host, [entry]);
      else known.push(entry);
    }
  }
  return hosts;
}

/** Markers whose host is this one or a parent of it. */
export function markersOfHost(hosts: ReadonlyMap<string, readonly HostMarker[]>, host: string): readonly HostMarker[] {
  const labels = host.toLowerCase().split('.');
  return labels.flatMap((_, index) => hosts.get(labels.slice(index).join('.')) ?? []);
}
