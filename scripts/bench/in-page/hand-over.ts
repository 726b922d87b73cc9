import { copyPage } from '../../../utils/page/copy';
import { markupOf, type PageMarkup } from '../../../utils/page/page-markup';

/** What a page without signals hands over. Chromium's messages are JSON, which the sender writes. */
export function handOver(): PageMarkup {
  const page = markupOf(document, location.href);
  send(page);
  return page;
}

/** What it hands over for its verdict. */
export function handOverCopy(): number {
  return send(copyPage(document, location.href));
}

const send = (message: unknown): number => JSON.stringify(message).length;
