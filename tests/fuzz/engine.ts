import { compile } from '../../utils/catalogue/compile';
import { loadCatalogueFiles } from '../../utils/catalogue/load';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';

/** The catalogue's files as they ship, and the engine over them: built once for all properties. */
export const FILES = loadCatalogueFiles();
export const CATALOGUE = compile(FILES);
export const ENGINE = prepareCatalogue(CATALOGUE);
