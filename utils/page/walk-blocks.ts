import { BlockText } from './block-text';
import { MAX_BLOCK, MAX_DEPTH, MAX_NODES, MAX_TEXT } from './limits';
import type { PageBlock } from './page-block';
import { addPreformatted } from './preformatted';
import { isHeading, isInline, isSkipped, tagOf } from './tags';
import { hidesContent, isVisible } from './visibility';

const ELEMENT = 1;
const TEXT = 3;
const DOCTYPE = 10;

/** What encloses the walk's position: the outermost element of each kind. */
interface Enclosing {
  skipped: Element | null;
  link: Element | null;
  heading: Element | null;
  hidden: Element | null;
  /** The summary of a closed details. */
  shown: Element | null;
  pre: Element | null;
  /** Ancestor at MAX_DEPTH: owns all that lies deeper, so that climbing stays short. */
  deepest: Element | null;
}

/** A walk over the page's nodes in document order, without recursion, that gathers blocks. */
export class Walk {
  readonly blocks: PageBlock[] = [];
  deep = false;
  cut = false;
  #text = new BlockText();
  #owner: Element | null = null;
  #heading = false;
  /** Some of the block's words can be seen. */
  #visible = false;
  #depth = 0;
  #breaks = 0;
  #left: Element | null = null;
  readonly #root: Node;
  readonly #in: Enclosing = { skipped: null, link: null, heading: null, hidden: null, shown: null, pre: null, deepest: null };

  constructor(root: Node) {
    this.#root = root;
  }

  /** Walks from `start`; returns the node at which the limits were met, or null. */
  run(start: Node, end: Node | null, share = 0.5): Node | null {
    if (start !== this.#root) this.#restore(start);
    let text = 0;
    let node: Node | null = start;
    for (let count = 0; node && node !== end; count++) {
      if (count > MAX_NODES * share || text > MAX_TEXT * share) {
        this.#flush();
        return node;
      }
      if (node.nodeType === TEXT) {
        this.#addText(node as Text);
        text += (node as Text).data.length;
      } else if (node.nodeType === ELEMENT) this.#enter(node as Element);
      node = this.#next(node);
    }
    this.#flush();
    return null;
  }

  #next(node: Node): Node | null {
    if (this.#in.skipped !== node && node.firstChild) {
      this.#depth++;
      return node.firstChild;
    }
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at.nodeType === ELEMENT) this.#leave(at as Element);
      if (at === this.#root) return null;
      // linkedom ends the list of siblings at the doctype.
      const next: Node | null = at.nodeType === DOCTYPE ? (at.ownerDocument?.documentElement ?? null) : at.nextSibling;
      if (next) return next;
      this.#depth--;
    }
    return null;
  }

  #restore(start: Node): void {
    const path: Element[] = [];
    for (let at = start.parentElement; at && at !== this.#root; at = at.parentElement) path.unshift(at);
    for (const element of path) {
      this.#depth++;
      this.#enter(element);
    }
  }

  #enter(element: Element): void {
    const around = this.#in;
    const tag = tagOf(element);
    if (around.skipped) return;
    if (isSkipped(tag)) {
      around.skipped = element;
      return;
    }
    if (tag === 'br') {
      this.#breaks++;
      if (this.#breaks > 1) this.#flush();
      else if (!this.#text.isEmpty) this.#text.breakLine();
      return;
    }
    if (this.#depth === MAX_DEPTH) around.deepest = element;
    if (this.#depth > MAX_DEPTH) this.deep = true;
    if (!isInline(tag)) this.#flush();
    else if (this.#left && this.#left.nextSibling === element) this.#separate(this.#left, element);
    if (tag === 'a') around.link ??= element;
    if (tag === 'pre') around.pre ??= element;
    if (isHeading(tag)) around.heading ??= element;
    if (tag === 'summary' && around.hidden === element.parentElement) around.shown = element;
    if (!around.hidden && hidesContent(element)) around.hidden = element;
  }

  /** A time and its neighbour, or two classed inline elements, that touch are separate facts (label, byline, date), set apart by the page's styles. */
  #separate(before: Element, after: Element): void {
    const [left, right] = [before.getAttribute('class'), after.getAttribute('class')];
    const classed = left && right && left !== right && before.localName === after.localName;
    if ((classed || before.localName === 'time' || after.localName === 'time') && this.#text.endsInWord) this.#text.breakLine();
  }

  #leave(element: Element): void {
    const around = this.#in;
    const tag = tagOf(element);
    for (const key of Object.keys(around) as (keyof Enclosing)[]) if (around[key] === element) around[key] = null;
    if (isSkipped(tag) || tag === 'br') return;
    if (!isInline(tag)) this.#flush();
    else this.#left = element;
  }

  #addText(node: Text): void {
    if (this.#in.skipped) return;
    if (!/\S/.test(node.data.length > 200 ? node.data.slice(0, 200) : node.data) && node.data.trim() === '') {
      if (!this.#in.pre) this.#text.add(node, 0, node.data.length, false);
      return;
    }
    this.#breaks = 0;
    if (this.#text.isEmpty) this.#open(node);
    this.#visible ||= isVisible(node, this.#in.hidden !== null && this.#in.shown === null);
    const inLink = this.#in.link !== null;
    if (this.#in.pre) addPreformatted(node, this.#text, inLink, () => this.#reopen(node));
    else this.#text.add(node, 0, node.data.length, inLink);
    this.#left = null;
    if (this.#text.text.length > MAX_BLOCK) this.#flush();
  }

  #reopen(node: Text): BlockText {
    const visible = this.#visible;
    this.#flush();
    this.#open(node);
    this.#visible = visible;
    return this.#text;
  }

  #open(node: Text): void {
    this.#heading = this.#in.heading !== null;
    this.#visible = false;
    if (this.#in.deepest) this.#owner = this.#in.deepest;
    else {
      let owner = node.parentElement;
      while (owner?.parentElement && owner !== this.#root && isInline(tagOf(owner))) owner = owner.parentElement;
      this.#owner = owner;
    }
  }

  #flush(): void {
    this.#breaks = 0;
    this.#left = null;
    const { text, runs, linkLength, isEmpty, isCut } = this.#text;
    this.cut ||= isCut;
    if (isEmpty || !this.#owner) {
      this.#text = new BlockText();
      return;
    }
    const letters = text.replace(/\s/g, '').length;
    this.blocks.push({
      text,
      element: this.#owner,
      runs,
      visible: this.#visible,
      heading: this.#heading,
      linkDensity: Math.min(1, linkLength / Math.max(1, letters)),
    });
    this.#text = new BlockText();
  }
}
