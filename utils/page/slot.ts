import { marksAuthor } from './marks-author';
import type { PageBlock } from './page-block';
import { tokensOf } from './region';
import { tagOf } from './tags';

/** Labels of advertising slots are one or two words. */
const MAX_LABEL = 25;
const BOXES = new Set(['iframe', 'ins', 'amp-ad', 'amp-embed']);
const SPACERS = new Set(['clear', 'clearfix', 'spacer', 'separator', 'divider', 'line', 'hr', 'sep']);

/** True for a short line beside an empty box or frame: the label of an advertising slot, not of the article. Bylines stand beside empty toolbars. */
export function labelsSlot(block: PageBlock): boolean {
  if (block.text.length > MAX_LABEL) return false;
  const around: Element[] = [];
  let element: Element | null = block.element;
  for (let level = 0; element && level < 3; level++) {
    around.push(element);
    if (isEmptyBox(element.nextElementSibling) || isEmptyBox(element.previousElementSibling) || hasEmptyBox(element))
      return !around.some(marksAuthor);
    if ((element.parentElement?.textContent ?? '').trim().length > MAX_LABEL) return false;
    element = element.parentElement;
  }
  return false;
}

const hasEmptyBox = (element: Element): boolean => element.localName !== 'body' && [...element.children].some(isEmptyBox);

function isEmptyBox(element: Element | null): boolean {
  if (!element) return false;
  const tag = tagOf(element);
  if (BOXES.has(tag)) return true;
  if (tag !== 'div' && tag !== 'aside') return false;
  if ((element.textContent ?? '').trim() !== '' && !onlyScripts(element)) return false;
  if (element.querySelector('img,picture,video,svg')) return false;
  const tokens = tokensOf(element);
  return tokens.length > 0 && !tokens.some((token) => SPACERS.has(token));
}

const onlyScripts = (element: Element): boolean =>
  element.children.length > 0 && [...element.children].every((child) => child.localName === 'script' || child.localName === 'ins');
