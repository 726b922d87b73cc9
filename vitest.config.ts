import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'], testTimeout: 20_000 },
      },
      {
        extends: true,
        // Two browsers at once starve each other on two cores.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 40_000,
          hookTimeout: 60_000,
          // what a browser does within a second takes several on a busy machine
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
