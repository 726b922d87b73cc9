import { tokensOf } from './region';

/** Names that say whose text it is. */
const AUTHOR = /^(?:bylines?|aut(?:h?ors?|ora|or?en|ores|ore|ori|eurs?)|writer|journalist|reporter|yazar|penulis|firma)$/;
/** … and names that say that it is the picture's. */
const PICTURE = /^(?:photo|foto|image|img|picture|caption|figure|media|gallery|thumb|video)/;

/** True for an element whose names say that it holds the author's. */
export function marksAuthor(element: Element): boolean {
  const tokens = tokensOf(element);
  if (tokens.some(namesPicture)) return false;
  if (element.localName === 'address' || tokens.some((token) => AUTHOR.test(token))) return true;
  return /\bauthor\b/.test(`${element.getAttribute('rel')} ${element.getAttribute('itemprop')}`);
}

/** True for an element whose names say that it belongs to a picture. */
export const marksPicture = (element: Element): boolean => tokensOf(element).some(namesPicture);

const namesPicture = (token: string): boolean => PICTURE.test(token);
