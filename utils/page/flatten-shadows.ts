/** A document in which what shadow roots show stands in the ordinary tree. */
export interface Flattened {
  readonly document: Document;
  /** The page's own node that a node of the flattened document stands for. */
  readonly originalOf: <Kind extends Node>(node: Kind) => Kind;
}

// The prototype is asked: on a form, a control of that name would answer (see `isClobbered`). Only browsers have one.
const getShadow = globalThis.Element && Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
export const shadowOf = (element: Element): ShadowRoot | null => (getShadow ? getShadow.call(element) : element.shadowRoot);

/** Less text in a page's open shadow roots is buttons and players, not an article. */
export const MIN_SHADOW_TEXT = 200;

/** A copy of the page as it is seen, with open shadow roots in place of their hosts' content; null where they hold no text to speak of. */
export function flattenShadows(document: Document): Flattened | null {
  return hasShadowText(document.querySelectorAll('*')) ? flatten(document) : null;
}

/** The same whatever they hold. */
export function flatten(document: Document): Flattened {
  const originals = new Map<Node, Node>();
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.remove();
  const waiting: [Node, Node][] = [[document.documentElement, copy]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [original, parent] = next;
    const clone = copy.importNode(original, false);
    originals.set(clone, original);
    Node.prototype.appendChild.call(parent, clone);
    for (const child of [...shownChildren(original)].reverse()) waiting.push([child, clone]);
  }
  return { document: copy, originalOf: (node) => (originals.get(node) ?? node) as typeof node };
}

/** True where the shadow roots of these elements hold text to speak of. */
export function hasShadowText(elements: Iterable<Element>): boolean {
  let length = 0;
  for (const element of elements) {
    const shadowRoot = shadowOf(element);
    length += shadowRoot ? textLength(shadowRoot) : 0;
    if (length >= MIN_SHADOW_TEXT) return true;
  }
  return false;
}

/** Components nest; slotted text belongs to the page's own tree and needs no counting. */
function textLength(root: ShadowRoot): number {
  let length = 0;
  for (const child of root.querySelectorAll('*')) {
    const shadowRoot = shadowOf(child);
    if (shadowRoot) length += textLength(shadowRoot);
    else if (child.localName !== 'style' && child.localName !== 'script' && child.childElementCount === 0)
      length += child.textContent?.length ?? 0;
  }
  return length;
}

function shownChildren(node: Node): Iterable<Node> {
  const shadowRoot = node instanceof Element && shadowOf(node);
  if (shadowRoot) return shadowRoot.childNodes;
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return assigned.length > 0 ? assigned : Reflect.get(Node.prototype, 'childNodes', node);
}
