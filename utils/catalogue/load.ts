import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describeIssues } from './describe-issues';
import { type CatalogueFiles, type LanguageFile, languageFileSchema, type SourceFile, sourceFileSchema } from './format';
import type { Problem } from './problem';

const DATA = fileURLToPath(new URL('./data/', import.meta.url));

/** What the folder holds: valid files, and one line for everything wrong with the others. */
export interface LoadedFiles extends CatalogueFiles {
  readonly problems: readonly Problem[];
}

/** Reads `sources/*.json` and `languages/*.json` of a data folder. File names in problems are relative to it. */
export function readCatalogueFiles(folder: string = DATA): LoadedFiles {
  const problems: Problem[] = [];
  const sources = readFolder<SourceFile>(folder, 'sources', sourceFileSchema, problems);
  const languages = readFolder<LanguageFile>(folder, 'languages', languageFileSchema, problems);
  return { sources, languages, problems };
}

/** The same for those who need all of it. Throws Error naming the first problem. */
export function loadCatalogueFiles(folder: string = DATA): CatalogueFiles {
  const { problems, ...files } = readCatalogueFiles(folder);
  const first = problems[0];
  if (first) throw new Error(`${first.file}: ${first.reason}`);
  return files;
}

function readFolder<T extends SourceFile | LanguageFile>(
  folder: string,
  kind: 'sources' | 'languages',
  schema: v.GenericSchema<unknown, T>,
  problems: Problem[],
): readonly T[] {
  const names = existsSync(`${folder}/${kind}`) ? readdirSync(`${folder}/${kind}`) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const file = `${kind}/${name}`;
      const read = readFile(`${folder}/${file}`, basename(name, '.json'), schema);
      problems.push(...read.reasons.map((reason) => ({ file, reason })));
      return read.value ? [read.value] : [];
    });
}

interface ReadFile<T> {
  readonly value: T | null;
  readonly reasons: readonly string[];
}

function readFile<T extends SourceFile | LanguageFile>(path: string, stem: string, schema: v.GenericSchema<unknown, T>): ReadFile<T> {
  const json = parseJson(readFileSync(path, 'utf8'));
  if ('reason' in json) return { value: null, reasons: [json.reason] };
  const parsed = v.safeParse(schema, json.value);
  if (!parsed.success) return { value: null, reasons: describeIssues(parsed.issues) };
  const value = parsed.output;
  const [field, id] = 'id' in value ? ['id', value.id] : ['language', value.language];
  if (id !== stem) return { value: null, reasons: [`${field}: is “${id}”, but the file is named “${stem}”`] };
  return { value, reasons: [] };
}

function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { reason: `is not JSON: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)}` };
  }
}
