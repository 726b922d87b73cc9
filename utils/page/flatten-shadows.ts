/** A document in which what shadow roots show stands in the ordinary tree. */
export interface Flattened {
  readonly document: Document;
  /** The page's own node that a node of the flattened document stands for. */
  readonly originalOf: <Kind extends Node>(node: Kind) => Kind;
}

// Asked of the prototypes: on a form, a control of that name would answer (see `unclobber`).
const ask = <Name extends keyof Node>(node: Node, name: Name): Node[Name] => Reflect.get(Node.prototype, name, node);
const isElement = (node: Node): node is Element => ask(node, 'nodeType') === 1;
const shadowOf = (node: Node): ShadowRoot | null => (isElement(node) ? Reflect.get(Element.prototype, 'shadowRoot', node) : null);

/** Less text in a page's open shadow roots is buttons and players, not an article. */
const MIN_TEXT = 200;

/** A copy of the page as it is seen, with open shadow roots in place of their hosts' content; null where they hold no text to speak of. */
export function flattenShadows(document: Document): Flattened | null {
  if (!hasShadowText(document)) return null;
  const originals = new Map<Node, Node>();
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.remove();
  const waiting: [Node, Node][] = [[document.documentElement, copy]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [original, parent] = next;
    const clone = copy.importNode(original, false);
    originals.set(clone, original);
    if (isElement(original)) lendSight(clone as Element, original);
    ask(parent, 'appendChild').call(parent, clone);
    for (const child of [...shownChildren(original)].reverse()) waiting.push([child, clone]);
  }
  return { document: copy, originalOf: (node) => (originals.get(node) ?? node) as typeof node };
}

function hasShadowText(document: Document): boolean {
  let length = 0;
  for (const element of document.querySelectorAll('*')) {
    const shadowRoot = shadowOf(element);
    length += shadowRoot ? textLength(shadowRoot) : 0;
    if (length >= MIN_TEXT) return true;
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
  const shadowRoot = shadowOf(node);
  if (shadowRoot) return shadowRoot.childNodes;
  const assigned = isElement(node) && node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : ask(node, 'childNodes');
}

/** The copy is not drawn: only the original knows whether it can be seen. */
function lendSight(clone: Element, original: Element): void {
  const { checkVisibility } = Element.prototype;
  Object.defineProperty(clone, 'checkVisibility', { value: (options: CheckVisibilityOptions) => checkVisibility.call(original, options) });
}
