const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose text flows with its neighbours; every other element starts a line of its own. */
const INLINE = list(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-img amp-ad',
);

/** Elements without words of the page, form controls included. */
const SKIPPED = list(
  'script style template noscript svg math button select option input textarea canvas object embed iframe video audio map head title meta link datalist progress meter frameset rp rt',
);

const HEADINGS = list('h1 h2 h3 h4 h5 h6');

export const tagOf = (element: Element): string => element.localName.toLowerCase();
export const isInline = (tag: string): boolean => INLINE.has(tag);
export const isSkipped = (tag: string): boolean => SKIPPED.has(tag);
export const isHeading = (tag: string): boolean => HEADINGS.has(tag);
