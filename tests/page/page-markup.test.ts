import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { markupOf } from '../../utils/page/page-markup';

const URL_ = 'https://paper.example/a';
const open = (html: string): Document => {
  const { document } = new Window();
  document.write(html);
  return document as unknown as Document;
};
/** A page of so much text and code. */
const pageOf = (innerText: string, outerHTML: string) => ({ documentElement: { innerText, outerHTML } }) as unknown as Document;

describe('markupOf', () => {
  it('hands over the code as it stands', () => {
    const document = open('<html><head><title>a</title></head><body class="b"><p>c &amp; d</p></body></html>');
    const { url, pieces } = markupOf(document, URL_);
    expect([url, pieces]).toEqual([URL_, [document.documentElement.outerHTML]]);
  });

  it('adds open shadow roots, one in the other', () => {
    const document = open('<html><body><news-app></news-app></body></html>');
    const outer = document.querySelector('news-app')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<article-text></article-text>';
    const inner = outer?.querySelector('article-text')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>Words</p>';
    expect(markupOf(document, URL_).pieces.slice(1)).toEqual(['<article-text></article-text>', '<p>Words</p>']);
  });

  it('searches no page with words of its own for them', () => {
    expect(markupOf(pageOf('word '.repeat(1000), '<html></html>'), URL_).pieces).toEqual(['<html></html>']);
  });

  it('keeps both ends of a page too large', () => {
    const [head = '', tail = '', ...more] = markupOf(pageOf('word '.repeat(1000), `<i>${'<b>x</b>'.repeat(1_000_000)}</i>`), URL_).pieces;
    expect(more).toEqual([]);
    expect(head).toHaveLength(2_000_000);
    expect(head.startsWith('<i><b>x')).toBe(true);
    expect(tail.startsWith('<')).toBe(true);
    expect(tail.endsWith('</b></i>')).toBe(true);
  });

  it('hands over nothing where there is nothing', () => {
    expect(markupOf({ documentElement: null } as unknown as Document, URL_).pieces).toEqual([]);
  });
});
