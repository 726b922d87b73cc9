import type { BuiltCatalogue } from '../../utils/catalogue/fetch-catalogue';
import type { CatalogueSource } from '../../utils/detection/catalogue';
import { viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexCatalogue } from '../../utils/detection/index-catalogue';

/** A catalogue without markers, as the extension loads its own. */
export async function builtCatalogue(sources: readonly CatalogueSource[] = []): Promise<BuiltCatalogue> {
  const view = viewCatalogue({ format: 1, version: '', sources, markers: [] });
  return { view, index: indexCatalogue(view) };
}
