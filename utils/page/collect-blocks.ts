import { MAX_NODES, MAX_TEXT } from './limits';
import type { PageBlock } from './page-block';
import { Walk } from './walk-blocks';

const TEXT = 3;

export interface Collected {
  readonly blocks: readonly PageBlock[];
  readonly truncated: boolean;
  /** Nesting beyond MAX_DEPTH was met. */
  readonly deep: boolean;
  /** Text nodes beyond MAX_TEXT_NODE were read at their two ends only. */
  readonly cut: boolean;
}

/** Blocks of the page in document order, without recursion. Pages over the limits are read at both ends. `hiddenMark`: see Walk. */
export function collectBlocks(root: Node, hiddenMark: string | null = null): Collected {
  const forward = new Walk(root, hiddenMark);
  const stopped = forward.run(root, null);
  if (!stopped) return { blocks: forward.blocks, truncated: false, deep: forward.deep, cut: forward.cut };
  const tail = new Walk(root, hiddenMark);
  tail.run(tailStart(root, stopped), null, Number.POSITIVE_INFINITY);
  return { blocks: [...forward.blocks, ...tail.blocks], truncated: true, deep: forward.deep || tail.deep, cut: true };
}

/** The node from which half of the limits remain, never before `stopped`. */
function tailStart(root: Node, stopped: Node): Node {
  let node: Node = root;
  while (node.lastChild) node = node.lastChild;
  let text = 0;
  for (let count = 0; node !== stopped && node !== root && count < MAX_NODES / 2 && text < MAX_TEXT / 2; count++) {
    if (node.nodeType === TEXT) text += (node as Text).data.length;
    let previous: Node | null = node.previousSibling;
    if (previous) while (previous.lastChild) previous = previous.lastChild;
    node = previous ?? node.parentNode ?? root;
  }
  return node;
}
