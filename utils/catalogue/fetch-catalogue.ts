import type { CatalogueView } from '../detection/catalogue-view';
import { indexFromBytes } from '../detection/index-bytes';
import type { CatalogueIndex } from '../detection/index-catalogue';
import { viewPacked } from './unpack';

/** The extension's own catalogue as the build left it. */
export interface BuiltCatalogue {
  readonly view: CatalogueView;
  readonly index: CatalogueIndex;
}

/** Loads both files; `addressOf` gives the address of a file of the extension. */
export async function fetchCatalogue(addressOf: (file: string) => string): Promise<BuiltCatalogue> {
  const fetchFile = (name: keyof typeof CATALOGUE_FILES) => fetch(addressOf(CATALOGUE_FILES[name]));
  const [packed, bytes] = await Promise.all([
    fetchFile('catalogue').then((response) => response.json()),
    fetchFile('index').then((response) => response.arrayBuffer()),
  ]);
  return { view: viewPacked(packed), index: indexFromBytes(bytes) };
}

/** What the build names them. */
export const CATALOGUE_FILES = { catalogue: 'catalogue.json', index: 'catalogue.index' } as const;
