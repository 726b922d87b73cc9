import { parseHTML, parseJSON } from 'linkedom';
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, serialize, type TreeAdapter } from 'parse5';
import { isUnread } from '../../utils/page/unread';
import { showDeclaredShadows } from './declared-shadows';
import { parseInRuns } from './parse-in-runs';

type Source = DefaultTreeAdapterTypes.Node;

/**
 * Open elements that the standard's rules are followed for: each new one looks through all of them, and parse5 writes trees by recursion.
 * Saved news pages nest 60 deep at most, and Chromium's trees 512.
 */
const MAX_OPEN = 1_000;

/** What linkedom's `parseJSON` reads: a node's type and content, then what stands in it, then how many elements end. */
const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;
const DOCUMENT = 9;
const END = -1;

type Tree = DefaultTreeAdapterTypes.Document;

export interface ParsedPage {
  /** What browsers make of a page's HTML, without comments. */
  readonly document: Document;
  /** The page's code as a browser writes it (`outerHTML`); null for a page of absurd depth. */
  readonly write: () => string | null;
}

/**
 * Parses a page's HTML: parse5 orders its elements by the HTML standard (implied, misplaced and missing tags), linkedom is what can be read.
 * Declared shadow roots stand in their hosts. Pages of absurd depth are taken tag by tag.
 */
export function parsePage(markup: string): ParsedPage {
  const tree = parseInOrder(markup);
  if (tree === null) return { document: parseHTML(markup).document as unknown as Document, write: () => null };
  if (/shadowrootmode/i.test(markup)) showDeclaredShadows(tree);
  return { document: documentOf(tree), write: () => serialize(tree) };
}

function documentOf(tree: Tree): Document {
  const nodes: (number | string)[] = [DOCUMENT];
  // numbers are the ends of elements; no recursion: pages nest 10,000 deep
  const waiting: (Source | number)[] = [...tree.childNodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'number') nodes.push(next);
    else if (next.nodeName === '#text') nodes.push(TEXT, (next as DefaultTreeAdapterTypes.TextNode).value);
    else if ('tagName' in next) {
      nodes.push(ELEMENT, next.tagName);
      for (const { name, value } of next.attrs) nodes.push(ATTRIBUTE, name, value);
      if (isNeverDrawn(next)) nodes.push(ATTRIBUTE, 'hidden', '');
      waiting.push(END);
      // as in the copy that browsers read (`copyPage`); a template's content is no child of it
      if (isUnread(next.tagName, next.attrs.find(({ name }) => name === 'type')?.value ?? '')) continue;
      const { childNodes } = next;
      for (let index = childNodes.length - 1; index >= 0; index -= 1) waiting.push(childNodes[index] as Source);
    }
  }
  return parseJSON(nodes) as unknown as Document;
}

/** Not without a script's help. */
function isNeverDrawn({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  return tagName === 'noembed' || tagName === 'noframes' || attrs.some(({ name }) => name === 'popover');
}

/** Null where elements nest deeper than is worth the time. */
function parseInOrder(markup: string): Tree | null {
  const tooDeep = new Error('too deep');
  let open = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      open += 1;
      if (open > MAX_OPEN) throw tooDeep;
    },
    onItemPop: () => {
      open -= 1;
    },
  };
  try {
    return parseInRuns(markup, { treeAdapter });
  } catch (error) {
    if (error === tooDeep) return null;
    throw error;
  }
}
