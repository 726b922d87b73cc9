import type { BlockText } from './block-text';

/** Lines at least this long were wrapped by a typesetter (wires wrap at 65 to 80), shorter ones end where the author ended them. */
const WRAPPED_LINE = 55;

/** True where a line of a `pre` flows on in the next. */
export const flowsOn = (line: string, next: string): boolean => line.trim().length >= WRAPPED_LINE && next.trim() !== '';

/** Adds the text of a `pre`: an empty line starts a new block, a wrapped line flows on, a short line ends. */
export function addPreformatted(node: Text, text: BlockText, inLink: boolean, nextBlock: () => BlockText): void {
  let block = text;
  let from = 0;
  while (from <= node.data.length) {
    const found = node.data.indexOf('\n', from);
    const to = found < 0 ? node.data.length : found;
    const line = node.data.slice(from, to).trim();
    if (line === '') {
      if (found >= 0 && !block.isEmpty && block.endsLine) block = nextBlock();
    } else block.add(node, from, to, inLink);
    if (found < 0) return;
    if (line.length >= WRAPPED_LINE) block.space();
    else block.breakLine();
    if (line.length >= WRAPPED_LINE && node.data.slice(to + 1).trimStart() === '') block.breakLine();
    if (/^\s*\n/.test(node.data.slice(to + 1, to + 200))) block.breakLine();
    from = to + 1;
  }
}
