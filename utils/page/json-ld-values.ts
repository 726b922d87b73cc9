import { parseJsonLd } from './json-ld';

const KEYS = new Set(
  'author creator provider creditText sourceOrganization isBasedOn sponsor @type publisher copyrightHolder articleSection genre'.split(' '),
);
/** Values looked at in one script. */
const MAX_NODES = 5_000;

/** Raw values of a JSON-LD script by their keys, wherever they stand: the reader later keeps those of this article. */
export function forEachJsonLdValue(text: string, add: (key: string, value: string) => void): void {
  const data = parseJsonLd(text);
  // What is broken beyond mending still names its values.
  if (data === undefined) for (const [, value = ''] of text.matchAll(/"name"\s*:\s*"([^"]+)"/g)) add('author', value);
  const queue: { readonly key: string; readonly value: unknown }[] = [{ key: '', value: data }];
  for (let i = 0; i < queue.length && i < MAX_NODES; i += 1) {
    const { key, value } = queue[i] as (typeof queue)[number];
    if (typeof value === 'string') add(key, value);
    else if (value && typeof value === 'object')
      for (const [name, below] of Object.entries(value)) {
        const field = KEYS.has(name) ? name : Array.isArray(value) || name === 'name' || name === 'url' ? key : '';
        if (field || typeof below === 'object') queue.push({ key: field, value: below });
      }
  }
}
