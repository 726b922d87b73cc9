import type { BlockText } from './block-text';

/** Lines at least this long were wrapped by a typesetter (wires wrap at 65 to 80), shorter ones end where the author ended them. */
const WRAPPED_LINE = 55;

/** True where a line of a `pre` flows on in the next. */
export const flowsOn = (line: string, next: string): boolean => line.trim().length >= WRAPPED_LINE && next.trim() !== '';

/** Adds the text of a `pre`: an empty line starts a new block, a wrapped line flows on, a short line ends. */
export function addPreformatted(node: Text, text: BlockText, inLink: boolean, nextBlock: () => BlockText): void {
  const lines = node.data.split('\n');
  let block = text;
  let from = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.trim() !== '') block.add(node, from, from + line.length, inLink);
    else if (next !== undefined && !block.isEmpty && block.endsLine) block = nextBlock();
    from += line.length + 1;
    if (next === undefined) return;
    if (flowsOn(line, next)) block.space();
    else block.breakLine();
  });
}
