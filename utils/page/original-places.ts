import type { PageBlock } from './page-block';

/** Places read from a copy of the page, brought back to the page's own nodes. */
export function originalPlaces(places: readonly PageBlock[], originalOf: <Kind extends Node>(node: Kind) => Kind): readonly PageBlock[] {
  return places.map((place) => ({
    ...place,
    element: originalOf(place.element),
    runs: place.runs.map((run) => ({ ...run, node: originalOf(run.node) })),
  }));
}
