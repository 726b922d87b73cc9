import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium fetches dictionaries as soon as somebody types into a field. */
const PREFERENCES = { browser: { enable_spellchecking: false }, spellcheck: { dictionaries: [] } };

/** A new Chromium profile that fetches nothing for spell checking; `remove` takes it from the disk. */
export function quietProfile(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'copytaster-chromium-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(PREFERENCES));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
