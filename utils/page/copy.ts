import { bothEnds } from './both-ends';
import { flatten, hasShadowText, shadowOf } from './flatten-shadows';
import { MAX_MARKUP } from './limits';
import { HIDDEN_MARK, type PageCopy } from './page-copy';
import { UNREAD } from './unread';

const DRAWN = 'body,body *';
/** Addresses of no host, and lists of sizes of a picture: long and unread. */
const LONG: readonly (readonly [selector: string, attribute: string])[] = [
  ['[srcset]', 'srcset'],
  ['[src^="data:" i]', 'src'],
];

/** The page as it is seen, shadow roots included, as text. The document is not changed. */
export function copyPage(document: Document, url: string): PageCopy {
  const { hidden, hosts } = lookAt(document.querySelectorAll(DRAWN));
  const copy = hasShadowText(hosts) ? copyFlat(document) : mark(document.cloneNode(true) as Document, hidden);
  for (const element of copy.querySelectorAll(UNREAD)) element.replaceChildren();
  for (const template of copy.querySelectorAll('template')) template.content.replaceChildren();
  for (const [selector, attribute] of LONG) for (const element of copy.querySelectorAll(selector)) element.removeAttribute(attribute);
  const markup = [...copy.children].map((top) => top.outerHTML).join('\n');
  return { url, markup: bothEnds(markup, MAX_MARKUP).join('\n'), type: document.contentType, isCut: markup.length > MAX_MARKUP };
}

/**
 * Places of the elements whose own words cannot be seen, and the elements with open shadow roots. A form's control may stand in the place of
 * each of its properties: the functions of another element are asked.
 */
function lookAt(elements: ArrayLike<Element> & Iterable<Element>): {
  readonly hidden: readonly number[];
  readonly hosts: readonly Element[];
} {
  const { checkVisibility, contains } = elements[0] ?? Element.prototype;
  const options = { visibilityProperty: true };
  const hidden: number[] = [];
  const hosts: Element[] = [];
  let around: Element | null = null;
  let index = -1;
  for (const element of elements) {
    index += 1;
    if (shadowOf(element)) hosts.push(element);
    if (checkVisibility.call(element, options)) continue;
    if (!(around && contains.call(around, element))) {
      // has no box of its own, but its content may be seen
      if (getComputedStyle(element).display === 'contents') continue;
      around = element;
    }
    hidden.push(index);
  }
  return { hidden, hosts };
}

/** Marks the copies of elements that cannot be seen: the copies are not drawn. */
function mark(copy: Document, hidden: readonly number[]): Document {
  // no page marks itself
  for (const element of copy.querySelectorAll(`[${HIDDEN_MARK}]`)) element.removeAttribute(HIDDEN_MARK);
  const elements = copy.querySelectorAll(DRAWN);
  for (const index of hidden) Element.prototype.setAttribute.call(elements[index], HIDDEN_MARK, '');
  return copy;
}

function copyFlat(document: Document): Document {
  const flat = flatten(document);
  const originals = [...flat.document.querySelectorAll(DRAWN)].map(flat.originalOf);
  return mark(flat.document, lookAt(originals).hidden);
}
