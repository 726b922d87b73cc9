import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../utils/catalogue/editor-schema';

describe('utils/catalogue/schema', () => {
  it.each(Object.entries(editorSchemas()))('%s.schema.json is what scripts/write-schema.ts writes', (name, schema) => {
    const written = readFileSync(new URL(`../../utils/catalogue/schema/${name}.schema.json`, import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
