import type { Sweep } from '../../utils/detection/snapshot';
import { markupOf } from '../../utils/page/page-markup';
import { sweepMarkup } from '../../utils/page/sweep';

/** What the background makes of the code that a page hands over. */
export const sweepPage = (document: Document, url: string): Sweep => sweepMarkup(markupOf(document, url));
