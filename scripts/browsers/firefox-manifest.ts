import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly commands?: { readonly _execute_action?: { readonly suggested_key?: { readonly default?: string } } };
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** The id under which Firefox knows the built extension. */
export function geckoIdOf(folder: string): string {
  const id = manifestOf(folder).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder}/manifest.json names no gecko id`);
  return id;
}

/** `Alt+Shift+U` as the keys that a person presses. */
export function shortcutOf(folder: string): { readonly modifiers: readonly string[]; readonly key: string; readonly code: string } {
  const keys = manifestOf(folder).commands?._execute_action?.suggested_key?.default?.split('+') ?? [];
  const key = keys.at(-1);
  if (key === undefined) throw new Error(`${folder}/manifest.json names no shortcut`);
  return { modifiers: keys.slice(0, -1), key, code: `Key${key}` };
}
