import { BlockText } from './block-text';
import { MAX_BLOCK, MAX_DEPTH, MAX_NODES, MAX_TEXT } from './limits';
import type { PageBlock } from './page-block';
import { addPreformatted } from './preformatted';
import { areApart, isInline, kindOf, tagOf } from './tags';
import { hidesContent } from './visibility';

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

/**
 * A walk over the page's nodes in document order, without recursion, that gathers blocks. It runs in tabs that have just met this code,
 * where every step is interpreted: nodes are asked for as little as will do.
 */
export class Walk {
  readonly blocks: PageBlock[] = [];
  deep = false;
  cut = false;
  private readonly text = new BlockText();
  private owner: Element | null = null;
  private heading = false;
  /** Some of the block's words can be seen. */
  private visible = false;
  private depth = 0;
  private breaks = 0;
  private left: Element | null = null;
  private readonly root: Node;
  private readonly hiddenMark: string | null;
  private readonly around: Enclosing = { skipped: null, link: null, heading: null, hidden: null, shown: null, pre: null, deepest: null };

  /** `hiddenMark`: attribute of elements whose words cannot be seen; where it is null, what pages write on the way down decides. */
  constructor(root: Node, hiddenMark: string | null) {
    this.root = root;
    this.hiddenMark = hiddenMark;
  }

  /** Walks from `start`; returns the node at which the limits were met, or null. */
  run(start: Node, end: Node | null, share = 0.5): Node | null {
    if (start !== this.root) this.restore(start);
    let text = 0;
    let node: Node | null = start;
    for (let count = 0; node && node !== end; count++) {
      if (count > MAX_NODES * share || text > MAX_TEXT * share) {
        this.flush();
        return node;
      }
      const type = node.nodeType;
      if (type === TEXT) text += this.addText(node as Text);
      else if (type === ELEMENT) this.enter(node as Element);
      node = this.next(node, type);
    }
    this.flush();
    return null;
  }

  private next(node: Node, type: number): Node | null {
    if (type !== TEXT && this.around.skipped !== node) {
      const { firstChild } = node;
      if (firstChild) {
        this.depth++;
        return firstChild;
      }
    }
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at !== node || type === ELEMENT) this.leave(at);
      if (at === this.root) return null;
      const { nextSibling } = at;
      if (nextSibling) return nextSibling;
      // linkedom ends the list of siblings at the doctype.
      if (at.nodeType === DOCTYPE) return at.ownerDocument?.documentElement ?? null;
      this.depth--;
    }
    return null;
  }

  private restore(start: Node): void {
    const path: Element[] = [];
    for (let at = start.parentElement; at && at !== this.root; at = at.parentElement) path.unshift(at);
    for (const element of path) {
      this.depth++;
      this.enter(element);
    }
  }

  private enter(element: Element): void {
    const { around } = this;
    if (around.skipped) return;
    const tag = tagOf(element);
    const kind = kindOf(tag);
    if (kind === 'skipped') {
      around.skipped = element;
      return;
    }
    if (tag === 'br') {
      this.breaks++;
      if (this.breaks > 1) this.flush();
      else if (!this.text.isEmpty) this.text.breakLine();
      return;
    }
    if (this.depth >= MAX_DEPTH) {
      if (this.depth === MAX_DEPTH) around.deepest = element;
      else this.deep = true;
    }
    if (kind !== 'inline') this.flush();
    else if (this.left?.nextSibling === element && areApart(nameOf(this.left), nameOf(element)) && this.text.endsInWord)
      this.text.breakLine();
    if (tag === 'a') around.link ??= element;
    else if (tag === 'pre') around.pre ??= element;
    else if (kind === 'heading') around.heading ??= element;
    if (this.hiddenMark !== null) return;
    if (tag === 'summary' && around.hidden === element.parentElement) around.shown = element;
    if (!around.hidden && hidesContent(element)) around.hidden = element;
  }

  private leave(node: Node): void {
    const { around } = this;
    if (around.skipped && around.skipped !== node) return;
    if (node.nodeType !== ELEMENT) return;
    const tag = tagOf(node as Element);
    const kind = kindOf(tag);
    if (around.skipped === node) around.skipped = null;
    if (around.link === node) around.link = null;
    if (around.heading === node) around.heading = null;
    if (around.pre === node) around.pre = null;
    if (around.hidden === node) around.hidden = null;
    if (around.shown === node) around.shown = null;
    if (around.deepest === node) around.deepest = null;
    if (kind === 'skipped' || tag === 'br') return;
    if (kind === 'inline') this.left = node as Element;
    else this.flush();
  }

  /** Adds a text node's words; returns its length. */
  private addText(node: Text): number {
    const { around, text } = this;
    const { data } = node;
    if (around.skipped) return data.length;
    if (!/\S/.test(data)) {
      if (around.pre && data.includes('\n')) text.breakLine();
      else if (data !== '') text.space();
      return data.length;
    }
    this.breaks = 0;
    if (text.isEmpty) this.open(node);
    if (!this.visible) this.visible = this.isVisible(node);
    if (around.pre) addPreformatted(node, text, around.link !== null, () => this.reopen(node));
    else text.add(node, 0, data.length, around.link !== null);
    this.left = null;
    if (text.text.length > MAX_BLOCK) this.flush();
    return data.length;
  }

  private isVisible({ parentElement }: Text): boolean {
    if (this.hiddenMark !== null) return parentElement?.hasAttribute(this.hiddenMark) !== true;
    return this.around.hidden === null || this.around.shown !== null;
  }

  private reopen(node: Text): BlockText {
    const { visible } = this;
    this.flush();
    this.open(node);
    this.visible = visible;
    return this.text;
  }

  private open(node: Text): void {
    this.heading = this.around.heading !== null;
    this.visible = false;
    if (this.around.deepest) this.owner = this.around.deepest;
    else {
      let owner = node.parentElement;
      while (owner?.parentElement && owner !== this.root && isInline(tagOf(owner))) owner = owner.parentElement;
      this.owner = owner;
    }
  }

  private flush(): void {
    this.breaks = 0;
    this.left = null;
    if (this.text.isEmpty || !this.owner) {
      this.text.clear();
      return;
    }
    const { text, runs, linkLength, isCut } = this.text;
    this.cut ||= isCut;
    const letters = linkLength === 0 ? 0 : text.replace(/\s/g, '').length;
    this.blocks.push({
      text,
      element: this.owner,
      runs,
      visible: this.visible,
      heading: this.heading,
      linkDensity: Math.min(1, linkLength / Math.max(1, letters)),
    });
    this.text.clear();
  }
}

const nameOf = (element: Element) => ({ tag: element.localName, class: element.getAttribute('class') });
