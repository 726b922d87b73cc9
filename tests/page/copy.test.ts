// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { copyPage } from '../../utils/page/copy';
import { MAX_MARKUP } from '../../utils/page/limits';
import { HIDDEN_MARK } from '../../utils/page/page-copy';
import { parseCopy } from '../../utils/page/parse-copy';
import { readCopy } from '../../utils/page/read-copy';

const ADDRESS = 'https://lunsby-courier.example/2026/rope-works';
const STORY = 'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a market. '.repeat(3);

const copyOf = (body: string) => {
  document.body.innerHTML = body;
  return copyPage(document, ADDRESS);
};
const parsed = (markup: string) => parseCopy({ url: ADDRESS, markup, type: 'text/html', isCut: false });

beforeEach(() => {
  // happy-dom draws nothing: what `hidden` is on, or below, is not seen here
  Element.prototype.checkVisibility = function (this: Element) {
    return !this.closest('[hidden],.contents') || this.matches('.contents *');
  };
});

describe('copyPage', () => {
  it('leaves the page as it is', () => {
    document.body.innerHTML = `<p hidden>x</p><script>let a</script><img srcset="a 1x">${STORY}`;
    const before = document.documentElement.outerHTML;
    copyPage(document, ADDRESS);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('marks what cannot be seen, and nothing that the page marks itself', () => {
    const { markup } = copyOf(`<p id="seen" ${HIDDEN_MARK}>a</p><div id="gone" hidden><b id="in">b</b></div>`);
    const marked = [...parsed(markup).querySelectorAll(`[${HIDDEN_MARK}]`)].map(({ id }) => id);
    expect(marked).toEqual(['gone', 'in']);
  });

  it('takes an element without a box of its own for seen', () => {
    const { markup } = copyOf('<div class="contents" style="display:contents"><p>a</p></div>');
    expect(markup).not.toContain(HIDDEN_MARK);
  });

  it.each([
    ['code', '<script>secret()</script>', 'secret'],
    ['styles', '<style>.secret{}</style>', 'secret'],
    ['drawings', '<svg><path d="secret"></path></svg>', 'secret'],
    ['templates', '<template><p>secret</p></template>', 'secret'],
    ['pictures in the page', '<img src="data:image/png;base64,secret">', 'secret'],
    ['sizes of pictures', '<img srcset="secret.png 2x">', 'secret'],
  ])('leaves out %s', (_, html, secret) => expect(copyOf(html).markup).not.toContain(secret));

  it.each([
    ['facts', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>', '{"@type":"NewsArticle"}'],
    ['pixels', '<img src="https://pixel.example/a.gif">', 'https://pixel.example/a.gif'],
    ['scripts of others by their address', '<script src="https://wire.example/w.js">x()</script>', 'https://wire.example/w.js'],
  ])('keeps %s', (_, html, kept) => expect(copyOf(html).markup).toContain(kept));

  it('takes what shadow roots show', () => {
    document.body.innerHTML = '<news-story></news-story>';
    const root = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<p>${STORY}</p><p hidden id="gone">x</p>`;
    const copy = parsed(copyPage(document, ADDRESS).markup);
    expect(copy.querySelector('news-story p')?.textContent).toBe(STORY);
    expect([...copy.querySelectorAll(`[${HIDDEN_MARK}]`)].map(({ id }) => id)).toEqual(['gone']);
  });

  it('keeps both ends of a page beyond all measure, and tells', () => {
    const copy = copyOf(`<p>first</p><i title="${'x'.repeat(MAX_MARKUP)}"></i><p>last</p>`);
    expect(copy.isCut).toBe(true);
    expect(copy.markup.length).toBeLessThan(MAX_MARKUP + 10);
    expect(copy.markup).toMatch(/<p>first<\/p>.*<p>last<\/p>/s);
    expect(readCopy(copy).truncated).toBe(true);
  });
});

describe('parseCopy', () => {
  it('lets no control stand in the place of a property', () => {
    const names = ['parentElement', 'querySelector', 'body', 'closest'];
    const copy = parsed(`<form>${names.map((name) => `<input name="${name}" id="${name}">`).join('')}<img name="body"></form>`);
    expect(copy.querySelectorAll('[name],[id]')).toHaveLength(0);
  });

  it('leaves names and ids that stand in nobody’s place', () => {
    const copy = parsed('<h1 id="title">a</h1><form><input name="q" id="search-field"></form>');
    expect([...copy.querySelectorAll('[name],[id]')].map(({ id }) => id)).toEqual(['title', 'search-field']);
  });

  it('reads XML as XML', () => {
    const copy = parseCopy({ url: ADDRESS, markup: '<rss><title>a</title></rss>', type: 'application/xml', isCut: false });
    expect(copy.documentElement.localName).toBe('rss');
  });
});

describe('readCopy', () => {
  it('takes words for seen or not as the tab did', () => {
    const copy = copyOf(
      `<article><h1>Rope works become a market</h1><p>${STORY}</p><p hidden>${STORY} Again.</p><p>${STORY} Ends.</p></article>`,
    );
    const { blocks } = readCopy(copy);
    expect(blocks.map(({ visible }) => visible)).toEqual([true, true, false, true]);
  });
});
