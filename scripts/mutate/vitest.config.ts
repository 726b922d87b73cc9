import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that mutants of `utils/detection` must face: its own, in one process. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { include: ['tests/detection/**/*.test.ts'], testTimeout: 20_000 },
});
