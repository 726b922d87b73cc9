import { sweepPage } from '../../../utils/page/sweep';

/** All that a tab pays for on a page without signals: the sweep and its message. */
export function run() {
  return structuredClone(sweepPage(document, location.href));
}
