import { isWordAt } from './character-class';
import { type Folded, type FoldRoom, fold, foldExact, originalEnd, originalStart } from './fold';
import { once } from './once';
import type { CodedText } from './unit-code';

/** One line of a folded text; its words lie between `firstWord` and `lastWord` (exclusive), the rest is punctuation. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** A text folded once, with what matching asks of it again and again. */
export interface TextView extends CodedText {
  readonly original: string;
  /** Folded, lower case. All positions of matching are positions in it. */
  readonly text: string;
  /** Folded with case kept: same length, same positions. Made when first asked for. */
  exact(): string;
  lineAt(index: number): Line;
  /** Span of the original for a span of the folded text, without white space at its ends. */
  originalSpan(start: number, end: number): readonly [start: number, end: number];
}

/** A view of a text. With a `room`, it holds until the next text is folded there. */
export function viewText(original: string, room?: FoldRoom): TextView {
  const folded: Folded = fold(original, room);
  let line: Line | null = null;
  return {
    original,
    units: folded.units,
    blocks: folded.blocks,
    get text() {
      return folded.text;
    },
    exact: once(() => foldExact(original).text),
    lineAt(index) {
      if (line === null || index < line.start || index > line.end) line = findLine(folded.text, index);
      return line;
    },
    originalSpan(start, end) {
      let from = originalStart(folded, start);
      let to = originalEnd(folded, end);
      while (from < to && isBlank(original, from)) from += 1;
      while (to > from && isBlank(original, to - 1)) to -= 1;
      return [from, to];
    },
  };
}

const isBlank = (text: string, index: number): boolean => text.charAt(index).trim() === '';

function findLine(text: string, index: number): Line {
  const start = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
  const next = text.indexOf('\n', index);
  const end = next < 0 ? text.length : next;
  let firstWord = start;
  while (firstWord < end && !isWordAt(text, firstWord)) firstWord += 1;
  let lastWord = end;
  while (lastWord > firstWord && !isWordAt(text, lastWord - 1)) lastWord -= 1;
  return { start, end, firstWord, lastWord };
}
