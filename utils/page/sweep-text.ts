import { endsInWord } from './block-text';
import { flowsOn } from './preformatted';
import { attributesOf } from './scan-markup';
import { areApart, kindOf, type TagKind } from './tags';

interface OpenElement {
  readonly tag: string;
  readonly kind: TagKind;
  readonly attributes: string;
}

/** Gathers a page's words from its code, in lines as the reader's blocks have them (see Walk): what makes a line there makes one here. */
export class SweepText {
  /** Characters so far. */
  length = 0;
  private readonly parts: string[] = [];
  private isLineStart = true;
  private gap = '';
  private readonly elements: OpenElement[] = [];
  /** How many elements enclose the outermost one whose words do not count. */
  private skipped = Number.POSITIVE_INFINITY;
  private preformatted = 0;
  /** The inline element that ended last, until words follow. */
  private left: OpenElement | null = null;

  get text(): string {
    return this.parts.join('');
  }

  /** A place in the text, for `linesSince`. */
  get place(): number {
    return this.parts.length;
  }

  linesSince(place: number): readonly string[] {
    const text = this.parts.slice(place).join('');
    return text.split('\n').flatMap((line) => line.trim() || []);
  }

  get depth(): number {
    return this.elements.length;
  }

  open(tag: string, attributes: string, isVoid: boolean, follows: boolean): void {
    const element = { tag, kind: kindOf(tag), attributes };
    if (this.depth < this.skipped) {
      if (element.kind === 'inline') {
        if (follows && this.left && areApart(nameOf(this.left), nameOf(element)) && this.endsInWord) this.breakLine();
      } else if (element.kind !== 'skipped') this.breakLine();
      else if (!isVoid) this.skipped = this.depth;
      this.left = isVoid && element.kind === 'inline' ? element : null;
    }
    if (isVoid) return;
    this.elements.push(element);
    if (tag === 'pre') this.preformatted += 1;
  }

  add(text: string): void {
    if (this.depth > this.skipped) return;
    if (this.preformatted > 0 && text.includes('\n'))
      text.split('\n').forEach((line, index, lines) => {
        if (index > 0 && flowsOn(lines[index - 1] ?? '', line)) this.append(' ');
        else if (index > 0) this.breakLine();
        this.append(line);
      });
    else this.append(text);
  }

  close(tag: string): void {
    const element = this.elements.at(-1);
    // code that was cut in the middle ends what it does not begin
    if (element?.tag !== tag) return;
    this.elements.pop();
    if (tag === 'pre') this.preformatted -= 1;
    if (this.depth === this.skipped) this.skipped = Number.POSITIVE_INFINITY;
    else if (this.depth < this.skipped && element.kind === 'inline') this.left = element;
    else if (this.depth < this.skipped) this.breakLine();
  }

  /** Ends what is still open. */
  end(): void {
    this.elements.length = 0;
    this.skipped = Number.POSITIVE_INFINITY;
    this.preformatted = 0;
    this.breakLine();
  }

  private append(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    const bare = words.trim();
    if (words.startsWith(' ') && !this.isLineStart) this.gap = ' ';
    if (bare === '') return;
    this.put(this.gap + bare);
    this.isLineStart = false;
    this.gap = words.endsWith(' ') ? ' ' : '';
    this.left = null;
  }

  private put(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  private get endsInWord(): boolean {
    return this.gap === '' && endsInWord(this.parts.at(-1) ?? '');
  }

  private breakLine(): void {
    if (!this.isLineStart) this.put('\n');
    this.isLineStart = true;
    this.gap = '';
    this.left = null;
  }
}

const nameOf = ({ tag, attributes }: OpenElement) => ({ tag, class: attributesOf(attributes).get('class') });
