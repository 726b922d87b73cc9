import { compile } from '../catalogue/compile';
import { PhraseError } from '../catalogue/phrase-error';
import type { Catalogue, CatalogueMarker, CatalogueSource } from '../detection/catalogue';
import type { Additions } from '../detection/catalogue-view';
import type { ListFile } from './list-format';

/** A list that is on. */
export interface ActiveList {
  readonly id: string;
  readonly content: ListFile;
}

/**
 * What the user's lists add to `known` sources. A list's source that the catalogue has already (same id, name or host) gives its markers
 * to that one, so that switching the source off switches off all of them; lists take nothing away and change nothing. A list that a later
 * version of the extension cannot read is left out: it must not stop the others.
 */
export function listAdditions(known: readonly CatalogueSource[], lists: readonly ActiveList[]): Additions {
  const sources: CatalogueSource[] = [];
  const markers = lists.flatMap((list) => markersOfList(known, sources, list));
  return { sources, markers };
}

function markersOfList(known: readonly CatalogueSource[], sources: CatalogueSource[], { id, content }: ActiveList): CatalogueMarker[] {
  const added = compiled(content);
  if (added === null) return [];
  const places = added.sources.map((source) => {
    const place = known.findIndex((each) => isSame(each, source));
    return place >= 0 ? place : known.length + sources.push({ ...source, id: `${source.id}@${id}` }) - 1;
  });
  return added.markers.map(
    (marker): CatalogueMarker => ({
      ...marker,
      id: `${marker.id}@${id}`,
      source: marker.source === null ? null : (places[marker.source] ?? null),
    }),
  );
}

function compiled({ sources, languages }: ListFile): Catalogue | null {
  try {
    return compile({ sources, languages });
  } catch (error) {
    if (error instanceof PhraseError) return null;
    throw error;
  }
}

function isSame(a: CatalogueSource, b: CatalogueSource): boolean {
  return a.id === b.id || a.name.toLowerCase() === b.name.toLowerCase() || a.hosts.some((host) => b.hosts.includes(host));
}
