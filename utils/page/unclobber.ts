/** A copy of a page on which every element answers for itself. */
export interface Unclobbered {
  readonly document: Document;
  /** The page's own node that a node of the copy stands for. */
  readonly originalOf: <Kind extends Node>(node: Kind) => Kind;
}

/**
 * Properties that reading depends on. In Chromium a form control with such a name stands in its place on its form, for extensions too
 * (HTML standard, 4.10.3: the form element's named properties): `form.parentElement` is then below the form, and climbing never ends.
 */
const NEEDED: ReadonlySet<string> = new Set(
  (
    'parentElement parentNode firstChild lastChild nextSibling previousSibling childNodes children firstElementChild lastElementChild ' +
    'nextElementSibling previousElementSibling childElementCount localName tagName nodeName nodeType nodeValue ownerDocument textContent ' +
    'innerHTML attributes isConnected getAttribute hasAttribute setAttribute removeAttribute getAttributeNode setAttributeNode ' +
    'querySelector querySelectorAll getElementsByTagName contains closest matches append appendChild insertBefore replaceChild ' +
    'removeChild remove cloneNode checkVisibility getRootNode shadowRoot hasChildNodes scrollIntoView getBoundingClientRect'
  ).split(' '),
);
const CONTROLS = 'button,fieldset,img,input,object,output,select,textarea';

/** True where some form answers for none of itself. */
export function isClobbered(document: Document): boolean {
  const forms = document.querySelectorAll('form');
  if (forms.length === 0) return false;
  // Other DOMs than browsers' keep some properties on the element itself.
  const plain = document.createElement('form');
  const names = [...NEEDED].filter((name) => !Object.hasOwn(plain, name));
  return [...forms].some((form) => names.some((name) => Object.hasOwn(form, name)));
}

/** A copy of the page whose forms answer for themselves; null where the page's own do. */
export function unclobber(document: Document): Unclobbered | null {
  if (!isClobbered(document)) return null;
  const copy = document.cloneNode(true) as Document;
  const originals = pairs(document, copy);
  for (const control of copy.querySelectorAll(CONTROLS))
    for (const name of ['name', 'id']) if (NEEDED.has(control.getAttribute(name) ?? '')) control.removeAttribute(name);
  const checkVisibility = document.documentElement?.checkVisibility;
  // The copy is not drawn: only the original knows whether it can be seen.
  if (checkVisibility)
    for (const element of copy.querySelectorAll('*'))
      element.checkVisibility = (options) => checkVisibility.call(originals.get(element) ?? element, options);
  return { document: copy, originalOf: (node) => (originals.get(node) ?? node) as typeof node };
}

/** The nodes of two equal trees, copy to original. Walkers ask no node for its neighbours. */
function pairs(original: Document, copy: Document): ReadonlyMap<Node, Node> {
  const found = new Map<Node, Node>();
  const walkers = [original, copy].map((document) => document.createTreeWalker(document, 0xffffffff)) as [TreeWalker, TreeWalker];
  for (;;) {
    const [from, to] = [walkers[0].nextNode(), walkers[1].nextNode()];
    if (from === null || to === null) return found;
    found.set(to, from);
  }
}
