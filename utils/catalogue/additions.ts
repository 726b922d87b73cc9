import type { Catalogue } from '../detection/catalogue';
import type { Additions } from '../detection/catalogue-view';

/** A whole catalogue with additions; `extendCatalogue` does the same for a view. */
export function withAdditions(catalogue: Catalogue, { sources, markers }: Additions): Catalogue {
  return { ...catalogue, sources: [...catalogue.sources, ...sources], markers: [...catalogue.markers, ...markers] };
}
