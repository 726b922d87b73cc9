import type { Snapshot } from '../detection/snapshot';

/** What the reader script leaves as its last value. */
export type ReadResult = { readonly snapshot: Snapshot } | { readonly reason: string };
