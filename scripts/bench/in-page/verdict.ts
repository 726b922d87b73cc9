import { copyPage } from '../../../utils/page/copy';
import { sweepPage } from '../../../utils/page/sweep';

/** All that a tab pays for until a page with signals has its verdict: sweep, copy, both messages. */
export function run() {
  structuredClone(sweepPage(document, location.href));
  return structuredClone(copyPage(document, location.href)).markup.length;
}
