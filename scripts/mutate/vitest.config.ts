import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of `utils/detection` must face: its own. All files of a run share what they import, since loading it for each
 * file takes longer than the tests; every mutant still meets modules that were loaded for it.
 */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { include: ['tests/detection/**/*.test.ts'], testTimeout: 20_000, isolate: false },
});
