import { bothEnds } from './both-ends';
import { shadowOf } from './flatten-shadows';

/** What a page hands over for its first look: its code, in pieces that stand for themselves. Plain JSON. */
export interface PageMarkup {
  readonly url: string;
  readonly pieces: readonly string[];
}

/** Characters handed over; beyond, half from the beginning and half from the end. News pages have 50,000 to 1,500,000. */
const MAX_MARKUP = 4_000_000;
/** Text of a page that may be no more than the frame around an article in shadow roots: others are not searched for any. */
const THIN = 5_000;

/**
 * The page's code as the browser writes it, with open shadow roots where there is little else. Runs in every tab under automatic checking,
 * where any work stands in the way of the page: one call of the browser's is a fifth of looking at the same in a script.
 */
export function markupOf(document: Document, url: string): PageMarkup {
  const root = rootOf(document) as HTMLElement | null;
  if (!root) return { url, pieces: [] };
  const shadows = root.innerText?.length < THIN ? shadowsIn(root) : [];
  return { url, pieces: [root.outerHTML, ...shadows].flatMap(withinBounds) };
}

/** Code as it is handed over: of what is too long, the beginning and the end. */
export const withinBounds = (markup: string): readonly string[] => bothEnds(markup, MAX_MARKUP);

/** A picture of that name would stand in the property's place: the getter of all documents is asked. */
const rootOf = (document: Document): Element | null =>
  globalThis.Document ? Reflect.get(Document.prototype, 'documentElement', document) : document.documentElement;

/** What open shadow roots hold, one in the other. */
function shadowsIn(root: Element): readonly string[] {
  const roots = new Set<Element | ShadowRoot>([root]);
  // a set hands out what is added meanwhile
  for (const parent of roots) {
    for (const element of parent.querySelectorAll('*')) {
      const shadowRoot = shadowOf(element);
      if (shadowRoot) roots.add(shadowRoot);
    }
  }
  roots.delete(root);
  return Array.from(roots, ({ innerHTML }) => innerHTML);
}
