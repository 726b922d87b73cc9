import type { Catalogue, CatalogueMarker, CatalogueSource } from '../detection/catalogue';

/** Sources and markers that come to a catalogue from elsewhere; the markers' indices count its sources first. */
export interface Additions {
  readonly sources: readonly CatalogueSource[];
  readonly markers: readonly CatalogueMarker[];
}

export function withAdditions(catalogue: Catalogue, { sources, markers }: Additions): Catalogue {
  return { ...catalogue, sources: [...catalogue.sources, ...sources], markers: [...catalogue.markers, ...markers] };
}
