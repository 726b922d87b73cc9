import type { PageBlock } from './page-block';
import { tagOf } from './tags';

/** Longer lines beside a picture are text. */
const MAX_CREDIT = 150;
/** Signs between a picture's maker, agency and caption; bylines and kickers seldom have one. */
const CREDIT_SIGN = /[:/©|]|\(c\)/i;
/** A caption's last sentence, then whose picture it is: "The quay in the rain. (AFP)", "The quay in the rain. — AFP". */
const ENDS_IN_CREDIT = /[.!?…]["'”’»]? ?(?:[([][^()[\]]{2,60}[)\]]|[–—-] ?\p{Lu}[^.!?]{1,30})$/u;
/** "View original content: https://…" follows a tracking pixel. */
const ADDRESS = /https?:/;
const PICTURES = new Set(['img', 'picture', 'amp-img', 'video', 'figure']);

/** True for a short line right after or under a picture, in no figure of its own: "Foto: Karl Timm/dpa". */
export function creditsPicture({ text, element, heading }: PageBlock): boolean {
  if (heading || text.length > MAX_CREDIT || ADDRESS.test(text)) return false;
  if (!CREDIT_SIGN.test(text) && !ENDS_IN_CREDIT.test(text)) return false;
  if (/^(?:h\d|header|article|section|main|body|td)$/.test(element.localName)) return false;
  if (element.querySelector('img,picture') && (element.textContent ?? '').trim().length <= MAX_CREDIT) return true;
  const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling ?? null;
  return before !== null && isPicture(before);
}

function isPicture(element: Element): boolean {
  if (PICTURES.has(tagOf(element))) return true;
  return element.querySelector('img,picture,amp-img') !== null && (element.textContent ?? '').trim() === '';
}
