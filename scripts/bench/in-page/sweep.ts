import { handOver } from './hand-over';

/** All that a tab pays for on a page without signals. */
export const run = handOver;
