import { checkExamples } from './check-examples';
import { checkLanguageFile, checkSourceFile, reasonOf } from './check-file';
import { checkOwners } from './check-owners';
import { compile } from './compile';
import type { CatalogueFiles } from './format';
import type { Problem } from './problem';

/** What `checkCatalogue` found, and how much it looked at. */
export interface CheckReport {
  readonly problems: readonly Problem[];
  readonly sources: number;
  readonly markers: number;
  readonly phrases: number;
}

/** Checks valid files by themselves, against each other, and by the engine: one problem for each thing that is wrong. */
export function checkCatalogue(files: CatalogueFiles): CheckReport {
  const sources = files.sources.map((file) => ({ file: `sources/${file.id}.json`, ...checkSourceFile(file) }));
  const languages = files.languages.map((file) => ({ file: `languages/${file.language}.json`, ...checkLanguageFile(file) }));
  const own = [...sources, ...languages].flatMap(({ file, broken }) => broken.map((each): Problem => ({ file, reason: reasonOf(each) })));
  const usable = { sources: sources.map((one) => one.usable), languages: languages.map((one) => one.usable) };
  const catalogue = compile(usable);
  const problems = [...own, ...checkIds(files), ...checkOwners(usable.sources), ...checkExamples(usable, catalogue)];
  const phrases = catalogue.markers.reduce((sum, marker) => sum + marker.phrases.length, 0);
  return { problems, sources: catalogue.sources.length, markers: catalogue.markers.length, phrases };
}

/** Marker ids are `source/marker` or `language/marker`: the two must not meet. */
function checkIds({ sources, languages }: CatalogueFiles): readonly Problem[] {
  const codes = new Set(languages.map(({ language }) => language));
  return sources
    .filter(({ id }) => codes.has(id))
    .map(({ id }) => ({ file: `sources/${id}.json`, reason: `id: “${id}” is the name of a language file` }));
}
