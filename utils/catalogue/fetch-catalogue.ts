import type { CatalogueView } from '../detection/catalogue-view';
import { indexFromBytes } from '../detection/index-bytes';
import type { CatalogueIndex } from '../detection/index-catalogue';
import type { PackedCatalogue } from './pack';
import { sumOf } from './sum-of';
import { viewPacked } from './unpack';

/** The extension's own catalogue as the build left it. */
export interface BuiltCatalogue {
  readonly view: CatalogueView;
  readonly index: CatalogueIndex;
}

/** The packed catalogue as a file: with the sum of the index that was made from it. */
export interface CatalogueFile extends PackedCatalogue {
  readonly indexSum: number;
}

/**
 * Loads both files; `addressOf` gives the address of a file of the extension. Rejects where one is missing, damaged or of another format,
 * and where they do not belong together: with the index of another catalogue markers would be overlooked in silence.
 */
export async function fetchCatalogue(addressOf: (file: string) => string): Promise<BuiltCatalogue> {
  const fetchFile = (name: keyof typeof CATALOGUE_FILES) => fetch(addressOf(CATALOGUE_FILES[name]));
  const [packed, bytes] = await Promise.all([
    fetchFile('catalogue').then((response): Promise<CatalogueFile> => response.json()),
    fetchFile('index').then((response) => response.arrayBuffer()),
  ]);
  if (packed.indexSum !== sumOf(bytes)) throw new Error('the index belongs to another catalogue');
  return { view: viewPacked(packed), index: indexFromBytes(bytes) };
}

/** What the build names them. */
export const CATALOGUE_FILES = { catalogue: 'catalogue.json', index: 'catalogue.index' } as const;
