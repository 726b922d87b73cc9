import type { Catalogue, CatalogueMarker, CatalogueSource } from '../detection/catalogue';
import { compileLanguageMarker, compileSourceMarker } from './compile-marker';
import { contentHash } from './content-hash';
import type { CatalogueFiles, SourceFile } from './format';

/**
 * Makes the catalogue that the engine reads from validated files. Pure and the same for any order of files. Throws PhraseError for a
 * phrase that cannot be read, and Error for a marker that says nothing; `check.ts` finds both beforehand.
 */
export function compile(files: CatalogueFiles): Catalogue {
  const sourceFiles = [...files.sources].sort((a, b) => order(a.id, b.id));
  const sources = sourceFiles.map(compileSource);
  const markers: readonly CatalogueMarker[] = [
    ...sourceFiles.flatMap((file, index) => file.markers.map((marker) => compileSourceMarker(file, marker, index))),
    ...files.languages.flatMap((file) => file.markers.map((marker) => compileLanguageMarker(file, marker))),
  ].sort((a, b) => order(a.id, b.id));
  return { format: 1, version: contentHash(JSON.stringify([sources, markers])), sources, markers };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compileSource(file: SourceFile): CatalogueSource {
  const { id, name, kind, route, about, country, homepage, hosts, credits, initials } = file;
  return { id, name, kind, route, about, country, homepage, hosts, credits, initials };
}
