import { handOver, handOverCopy } from './hand-over';

/** All that a tab pays for until a page with signals has its verdict. */
export function run(): number {
  handOver();
  return handOverCopy();
}
