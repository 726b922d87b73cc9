import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/page/read';
import { sweepPage } from './sweep-page';

const URL_ = 'https://lunsby-courier.example/story';
const open = (body: string): Document =>
  parseHTML(`<!doctype html><html><head><title>Rope</title></head><body>${body}</body></html>`).document as unknown as Document;
const SENTENCE = 'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a market.';

describe('broken and huge pages', () => {
  it('nests 10,000 deep without overflow', () => {
    const document = open('');
    let at: Element | null = document.querySelector('body');
    for (let level = 0; at && level < 10_000; level++) {
      const child = document.createElement('div');
      at.append(child);
      at = child;
    }
    const paragraph = document.createElement('p');
    paragraph.textContent = SENTENCE;
    at?.append(paragraph);
    const { snapshot } = readArticle(document, URL_);
    expect(snapshot.blocks.map(({ text }) => text)).toEqual([SENTENCE]);
    expect(sweepPage(document, URL_).text).toContain(SENTENCE);
  });

  it('reads head and tail of a page with more nodes than the limit', () => {
    const { snapshot, places } = readArticle(
      open(`<h1>Rope</h1><p>first (AP) — ${SENTENCE}</p>${'<p>x <b>y</b></p>'.repeat(60_000)}<p>last /PRNewswire/ ${SENTENCE}</p>`),
      URL_,
    );
    expect(snapshot.truncated).toBe(true);
    expect(snapshot.blocks[1]?.text).toMatch(/^first/);
    expect(snapshot.blocks.at(-1)?.text).toMatch(/^last/);
    expect(places).toHaveLength(snapshot.blocks.length);
  });

  it('reads both ends of a text node of 12 MB', () => {
    const { snapshot } = readArticle(open(`<h1>Rope</h1><div>start ${`${SENTENCE} `.repeat(120_000)} finish</div>`), URL_);
    const texts = snapshot.blocks.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('start'))).toBe(true);
    expect(texts.some((text) => text.endsWith('finish'))).toBe(true);
    expect(snapshot.truncated).toBe(true);
  });

  it.each(['', '<p></p>', '<!-- only -->', '<svg><text>x</text></svg>', '<frameset></frameset>', '<p>Short.</p>', '<div>\uFFFF</div>'])(
    'is no article: %j',
    (body) => {
      expect(readArticle(open(body), URL_).snapshot.isArticle).toBe(false);
      expect(readArticle(open(body), '').snapshot.host).toBe('');
    },
  );
});
