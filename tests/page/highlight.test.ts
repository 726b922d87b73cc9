import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createHighlighter, type HighlightWindow } from '../../utils/page/highlight';
import { readArticle } from '../../utils/page/read';

const BODY = `<h1>Rope works become a market</h1>
<p>LUNSBY  (<b>AP</b>)  — The harbour board of Lunsby approved a plan on Tuesday to rebuild the old works.</p>
<p>Work begins in the spring and will cost four million crowns, as the chairwoman said on the quay.</p>
<details><summary>Note</summary><p>Provided by a third party.</p></details>`;

/** linkedom has neither highlights nor scrolling; ranges it has, with start and end. */
function open() {
  const document = parseHTML(`<!doctype html><html><head></head><body>${BODY}</body></html>`).document as unknown as Document;
  const marked = new Map<string, readonly Range[]>();
  const scrolled: ScrollIntoViewOptions[] = [];
  document.createRange = () => fakeRange() as unknown as Range;
  Object.assign(document, { adoptedStyleSheets: [] });
  for (const element of document.querySelectorAll('*'))
    element.scrollIntoView = (options) => void scrolled.push(options as ScrollIntoViewOptions);
  class Highlight {
    readonly ranges: readonly Range[];
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  }
  const window = {
    CSS: {
      highlights: { set: (name: string, { ranges }: Highlight) => marked.set(name, ranges), delete: (name: string) => marked.delete(name) },
    },
    Highlight,
    matchMedia: () => ({ matches: true }),
    CSSStyleSheet: class {
      replaceSync() {}
    },
  } as unknown as HighlightWindow;
  const { snapshot } = readArticle(document, 'https://lunsby-courier.example/rope');
  const passage = (block: number, start: number, end: number) => ({
    block,
    start,
    end,
    words: snapshot.blocks[block]?.text.slice(start, end) ?? '',
  });
  const highlighter = createHighlighter(document, window);
  /** Marks one passage and scrolls to it. */
  const show = (block: number, start: number, end: number): boolean => {
    highlighter.showAll([passage(block, start, end)]);
    return highlighter.focus(0);
  };
  return { document, snapshot, marked, scrolled, highlighter, passage, show };
}

function fakeRange() {
  const range = { startContainer: null as unknown as Text, startOffset: 0, endContainer: null as unknown as Text, endOffset: 0 };
  return Object.assign(range, {
    setStart: (node: Text, offset: number) => Object.assign(range, { startContainer: node, startOffset: offset }),
    setEnd: (node: Text, offset: number) => Object.assign(range, { endContainer: node, endOffset: offset }),
  });
}

const wordsOf = (range: Range | undefined) => [
  (range?.startContainer as Text | undefined)?.data.slice(range?.startOffset),
  (range?.endContainer as Text | undefined)?.data.slice(0, range?.endOffset),
];

describe('createHighlighter', () => {
  it('walks a page that has changed once for all passages', () => {
    const { document, snapshot, highlighter, passage } = open();
    const passages = snapshot.blocks.map(({ text }, block) => passage(block, 0, text.length));
    highlighter.showAll(passages);
    for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
    let walks = 0;
    const { querySelector } = document;
    document.querySelector = (selector: string) => {
      walks += selector === 'body' ? 1 : 0;
      return querySelector.call(document, selector);
    };
    expect(highlighter.showAll(passages)).toEqual(passages.map(() => true));
    expect(walks).toBe(1);
  });

  it('marks exact words over several nodes', () => {
    const { snapshot, marked, show, scrolled } = open();
    const block = snapshot.blocks.findIndex(({ text }) => text.startsWith('LUNSBY (AP) —'));
    expect(show(block, 8, 13)).toBe(true);
    expect(wordsOf(marked.get('copytaster-focus')?.[0])).toEqual([expect.stringMatching(/^AP$/), expect.stringMatching(/^\) {2}—$/)]);
    expect(scrolled).toEqual([expect.objectContaining({ behavior: 'instant' })]);
  });

  it('opens closed details while they are shown, and takes everything back', () => {
    const { document, snapshot, marked, highlighter, passage } = open();
    const before = document.toString();
    const block = snapshot.blocks.findIndex(({ text }) => text.startsWith('Provided'));
    expect(highlighter.showAll([passage(block, 0, 8), { block: 99, start: 0, end: 7, words: 'Nowhere' }])).toEqual([true, false]);
    expect(highlighter.focus(0)).toBe(true);
    expect(highlighter.focus(1)).toBe(false);
    expect(document.querySelector('details')?.open).toBe(true);
    highlighter.clear();
    expect(marked.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(document.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(document.toString()).toBe(before);
  });

  it('finds the words again after the page changed, and says so when they are gone', () => {
    const { document, snapshot, marked, show } = open();
    const block = snapshot.blocks.findIndex(({ text }) => text.startsWith('Work begins'));
    const old = document.querySelectorAll('p')[1];
    const fresh = document.createElement('p');
    fresh.textContent = 'New words. Work begins in the spring.';
    fresh.scrollIntoView = () => {};
    old?.replaceWith(fresh);
    expect(show(block, 0, 11)).toBe(true);
    expect(wordsOf(marked.get('copytaster-focus')?.[0])[0]).toBe('Work begins in the spring.');
    fresh.remove();
    expect(show(block, 0, 11)).toBe(false);
    expect(marked.has('copytaster-focus')).toBe(false);
  });
});
