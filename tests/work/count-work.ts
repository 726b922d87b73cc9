import type { Catalogue } from '../../utils/detection/catalogue';
import { type CatalogueView, viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexCatalogue } from '../../utils/detection/index-catalogue';
import { createEngine, type Engine } from '../../utils/detection/prepare-catalogue';

/** What an engine asked of its catalogue so far. */
export interface Work {
  markers: number;
  phrases: number;
}

/** An engine that has just been loaded and counts what it makes of its catalogue. */
export function countingEngine(catalogue: Catalogue): { readonly engine: Engine; readonly work: Work } {
  const view = viewCatalogue(catalogue);
  const work: Work = { markers: 0, phrases: 0 };
  const counted: CatalogueView = {
    ...view,
    factsOf: (marker) => {
      work.markers += 1;
      return view.factsOf(marker);
    },
    phraseOf: (marker, part) => {
      work.phrases += 1;
      return view.phraseOf(marker, part);
    },
  };
  return { engine: createEngine(counted, [indexCatalogue(view)]), work };
}
