import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MessageKind, parseMessage } from '../../utils/messages/messages';
import { messageLike } from './arbitraries/messages';
import { PROPERTIES } from './properties';

/** Few and always the same ones; `npm run fuzz` tries a million others. */
const RUNS = 15;
const SEED = 1;
/** A new kind of message does not compile until it is tried, too. */
const KINDS: Readonly<Record<MessageKind, true>> = { check: true, keep: true, loaded: true, rule: true, switch: true };

describe('for all input', () => {
  it('shares all runs', () => {
    expect(PROPERTIES.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('messages of every kind are tried that are right', () => {
    const kinds = fc.sample(messageLike, { seed: SEED, numRuns: 1000 }).flatMap((raw) => parseMessage(raw)?.kind ?? []);
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(KINDS));
  });

  it.each(PROPERTIES.map(({ name, share, property }) => [name, share, property] as const))('%s', (_, share, property) => {
    fc.assert(property, { seed: SEED, numRuns: share * RUNS });
  });
});
