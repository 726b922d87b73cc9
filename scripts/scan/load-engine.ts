import { compile } from '../../utils/catalogue/compile';
import { loadCatalogueFiles } from '../../utils/catalogue/load';
import { type Engine, prepareCatalogue } from '../../utils/detection/prepare-catalogue';

/** The engine over the catalogue as it stands in `utils/catalogue/data`. Throws where a file is not valid. */
export function loadEngine(): Engine {
  return prepareCatalogue(compile(loadCatalogueFiles()));
}
