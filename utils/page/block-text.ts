import { MAX_TEXT_NODE } from './limits';

/** A stretch of a block's text that stands unchanged in one text node. */
export interface Run {
  readonly start: number;
  readonly node: Text;
  readonly offset: number;
  length: number;
}

/** Words with single plain spaces between them: such a stretch is taken as it stands. */
const STRETCHES = /\S+(?: \S+)*/g;

/** Gathers a block's text with white space collapsed, and remembers where each stretch came from. */
export class BlockText {
  text = '';
  linkLength = 0;
  runs: Run[] = [];
  /** A text node beyond MAX_TEXT_NODE was read at its two ends only. */
  isCut = false;
  private gap = '';

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** Ends the line; a second break in a row changes nothing. */
  breakLine(): void {
    this.gap = '\n';
  }

  get endsLine(): boolean {
    return this.gap === '\n';
  }

  /** Adds a part of a text node. A node beyond MAX_TEXT_NODE is read at its two ends only. */
  add(node: Text, from: number, to: number, inLink: boolean): void {
    if (to - from > MAX_TEXT_NODE) {
      this.isCut = true;
      this.add(node, from, from + MAX_TEXT_NODE / 2, inLink);
      this.breakLine();
      this.add(node, to - MAX_TEXT_NODE / 2, to, inLink);
      return;
    }
    const { data } = node;
    const part = from === 0 && to === data.length ? data : data.slice(from, to);
    STRETCHES.lastIndex = 0;
    let last = 0;
    for (let found = STRETCHES.exec(part); found; found = STRETCHES.exec(part)) {
      const [stretch] = found;
      if (found.index > last) this.space();
      this.append(stretch, node, from + found.index);
      if (inLink) this.linkLength += stretch.replaceAll(' ', '').length;
      last = found.index + stretch.length;
    }
    if (last < part.length) this.space();
  }

  /** Begins anew. */
  clear(): void {
    this.text = '';
    this.linkLength = 0;
    this.runs = [];
    this.isCut = false;
    this.gap = '';
  }

  /** A word gap, unless the line ended. */
  space(): void {
    if (this.gap === '') this.gap = ' ';
  }

  private append(stretch: string, node: Text, offset: number): void {
    const gap = this.isEmpty ? '' : this.gap;
    const run = this.runs.at(-1);
    const start = this.text.length + gap.length;
    this.text += gap + stretch;
    this.gap = '';
    if (run && run.node === node && gap !== '\n' && run.offset + run.length + gap.length === offset)
      run.length += gap.length + stretch.length;
    else this.runs.push({ start, node, offset, length: stretch.length });
  }

  /** Whether the last character added is a letter or digit with nothing after it. */
  get endsInWord(): boolean {
    return this.gap === '' && endsInWord(this.text);
  }
}

/** True where a text's last character is a letter or digit. */
export const endsInWord = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text.slice(-2));
