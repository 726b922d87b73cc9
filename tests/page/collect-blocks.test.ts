import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../utils/page/collect-blocks';

const collect = (html: string) => {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  return collectBlocks(document.querySelector('body') as unknown as Element).blocks;
};
const texts = (html: string) => collect(html).map(({ text }) => text);

describe('collectBlocks', () => {
  it.each<[string, string, readonly string[]]>([
    ['paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
    ['inline elements', '<p>a <b>b</b><i>c</i> d</p>', ['a bc d']],
    ['white space', '<p>  a\n\t b\u00a0 c\u3000d  </p>', ['a b c d']],
    ['one break', '<p>a<br>b</p>', ['a\nb']],
    ['two breaks', '<div>a<br> <br/>b</div>', ['a', 'b']],
    ['text beside blocks', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
    ['a drop cap', '<p><span class="drop">L</span>ondon</p>', ['London']],
    ['touching facts', '<div><span class="label">Ad</span><span class="date">5 May</span></div>', ['Ad\n5 May']],
    ['a byline that touches its time', '<div><a class="by">Jane Roe</a><time>5 May</time></div>', ['Jane Roe\n5 May']],
    ['a time in a sentence', '<p>On <time>5 May</time> it rained</p>', ['On 5 May it rained']],
    [
      'a wrapped pre',
      `<pre>${'word '.repeat(12)}\nflows on\n\nnew block\nends</pre>`,
      [`${'word '.repeat(12)}flows on`, 'new block\nends'],
    ],
    ['spaces and lines between the elements of a pre', '<pre><b>a</b> <i>b</i>\n<i>c</i></pre>', ['a b\nc']],
    ['table cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['an inline element around blocks', '<span><div>a</div>b</span>', ['a', 'b']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each(['script', 'style', 'template', 'noscript', 'svg', 'button', 'select', 'textarea'])('ignores %s', (tag) => {
    expect(texts(`<p>a<${tag}>x</${tag}>b</p>`)).toEqual(['ab']);
  });

  it.each<[string, string, boolean]>([
    ['hidden', '<p hidden>a</p>', false],
    ['display none', '<div style="color:red; display: none"><p>a</p></div>', false],
    ['aria-hidden', '<p aria-hidden="true">a</p>', false],
    ['closed details', '<details><p>a</p></details>', false],
    ['open details', '<details open><p>a</p></details>', true],
    ['summary of closed details', '<details><summary>a</summary></details>', true],
    ['hidden words before visible ones', '<p><span hidden>x</span> a</p>', true],
    ['ordinary', '<p style="display:block">a</p>', true],
  ])('sees %s', (_, html, visible) => {
    expect(collect(html)[0]?.visible).toBe(visible);
  });

  it('measures links and headings', () => {
    const [link, heading, mixed] = collect('<p><a href="/x">all</a></p><h2>Head <b>line</b></h2><p>ab<a href="/y">cd</a></p>');
    expect([link?.linkDensity, heading?.heading, link?.heading, mixed?.linkDensity]).toEqual([1, true, false, 0.5]);
  });
});
