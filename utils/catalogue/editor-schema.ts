import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { languageFileSchema, sourceFileSchema } from './format';

/** JSON Schemas of the data files by name, for editors; `scripts/write-schema.ts` writes them. */
export function editorSchemas(): Readonly<Record<'source' | 'language', JsonSchema>> {
  return { source: toJsonSchema(sourceFileSchema), language: toJsonSchema(languageFileSchema) };
}
