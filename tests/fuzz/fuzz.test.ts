import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTIES } from './properties';

/** Few and always the same ones; `npm run fuzz` tries a million others. */
const RUNS = 15;
const SEED = 1;

describe('for all input', () => {
  it('shares all runs', () => {
    expect(PROPERTIES.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it.each(PROPERTIES.map(({ name, share, property }) => [name, share, property] as const))('%s', (_, share, property) => {
    fc.assert(property, { seed: SEED, numRuns: share * RUNS });
  });
});
