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

/** What an element does to the lines of text around it. */
export type TagKind = 'inline' | 'skipped' | 'heading' | 'block';

const KINDS: ReadonlyMap<string, TagKind> = new Map([
  ...[...INLINE].map((tag) => [tag, 'inline'] as const),
  ...[...HEADINGS].map((tag) => [tag, 'heading'] as const),
  ...[...SKIPPED].map((tag) => [tag, 'skipped'] as const),
]);

/** A time and its neighbour, or two classed inline elements of a kind, that touch are separate facts (label, byline, date), set apart by the page's styles. */
export function areApart(before: TagAndClass, after: TagAndClass): boolean {
  if (before.tag === 'time' || after.tag === 'time') return true;
  return before.tag === after.tag && Boolean(before.class && after.class && before.class !== after.class);
}

interface TagAndClass {
  readonly tag: string;
  readonly class: string | null | undefined;
}

export const tagOf = (element: Element): string => element.localName.toLowerCase();
export const kindOf = (tag: string): TagKind => KINDS.get(tag) ?? 'block';
export const isInline = (tag: string): boolean => INLINE.has(tag);
