import { writeFileSync } from 'node:fs';
import { editorSchemas } from '../utils/catalogue/editor-schema';

for (const [name, schema] of Object.entries(editorSchemas())) {
  const file = new URL(`../utils/catalogue/schema/${name}.schema.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`wrote utils/catalogue/schema/${name}.schema.json`);
}
