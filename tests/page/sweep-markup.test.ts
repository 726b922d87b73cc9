import { describe, expect, it } from 'vitest';
import { sweepMarkup } from '../../utils/page/sweep';

const URL_ = 'https://paper.example/Politik/Rope/';
const sweep = (...pieces: readonly string[]) => sweepMarkup({ url: URL_, pieces });
const linesOf = (...pieces: readonly string[]) =>
  sweep(...pieces)
    .text.split('\n')
    .filter((line) => line !== '');
const valuesOf = (field: string, html: string) => sweep(html).metadata.flatMap((item) => (item.field === field ? [item.value] : []));

describe('the lines of a page', () => {
  it.each([
    ['blocks', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
    ['inline elements', '<p>a <b>b</b><i>c</i> d</p>', ['a bc d']],
    ['white space', '<p>\n  a\n\t b&nbsp;&nbsp;c  </p>\n', ['a b c']],
    ['space around inline elements', '<p>a<b> b </b>c</p>', ['a b c']],
    ['line breaks', '<p>a<br>b<br><br>c</p>', ['a', 'b', 'c']],
    ['preformatted lines', '<pre>a\n  b\n\nc</pre>d', ['a', 'b', 'c', 'd']],
    [
      'preformatted lines that were wrapped',
      `<pre>${'a'.repeat(60)}\nb\n\n${'c'.repeat(60)}\n\nd</pre>`,
      [`${'a'.repeat(60)} b`, 'c'.repeat(60), 'd'],
    ],
    ['preformatted lines with elements in them', '<pre>a\nb <i>c</i>\n</pre>d', ['a', 'b c', 'd']],
    ['classed elements with a drawing between', '<p><b class="a">a</b><svg></svg><b class="b">b</b></p>', ['ab']],
    ['classed elements with a picture between', '<p><b class="a">a</b><img src="x"><b class="b">b</b></p>', ['ab']],
    ['words with their reading above', '<p><ruby>新聞<rp>(</rp><rt>しんぶん</rt><rp>)</rp></ruby>社</p>', ['新聞社']],
    ['a time beside words', '<p><span>Anzeige</span><time>1. Mai</time></p>', ['Anzeige', '1. Mai']],
    ['classed elements that touch', '<p><span class="a">Anzeige</span><span class="b">Von Acme</span></p>', ['Anzeige', 'Von Acme']],
    ['elements of one class that touch', '<p><span class="a">An</span><span class="a">zeige</span></p>', ['Anzeige']],
    ['classed elements that do not touch', '<p><span class="a">a</span> <span class="b">b</span></p>', ['a b']],
    ['classed elements behind a mark', '<p><span class="a">a:</span><span class="b">b</span></p>', ['a:b']],
    [
      'closed and hidden parts',
      '<details><summary>a</summary><p>b</p></details><p hidden>c</p><div style="display:none">d</div>',
      [...'abcd'],
    ],
    ['entities', '<p>Q&amp;A &lt;ad&gt;</p>', ['Q&A <ad>']],
    ['words outside of everything', 'a<p>b</p>', ['a', 'b']],
    ['several pieces', ['<p>a', '<p>b</p>'], ['a', 'b']],
    ['a piece that begins in the middle', ['</div></svg><p>a</p>'], ['a']],
    ['text that reads like HTML in a page element', '<xmp>a <b></xmp>c', ['a <b>', 'c']],
  ])('keeps %s', (_, html, expected) => expect(linesOf(...[html].flat())).toEqual(expected));

  it.each([
    ['scripts and styles', '<script>x</script><style>x</style>a'],
    ['drawings, one in the other', '<svg><title>x</title><svg><text>x</text></svg>x</svg>a'],
    ['templates', '<template><p>x</p></template>a'],
    ['forms’ controls', '<button>x</button><select><option>x</option></select><textarea>x</textarea><input value="x">a'],
    ['the head', '<head><title>x</title></head><body>a</body>'],
    ['what stands for a script', '<noscript><p>x</p></noscript><iframe src="x">x</iframe>a'],
    ['comments', '<!-- x -->a'],
  ])('leaves out %s', (_, html) => expect(linesOf(html)).toEqual(['a']));
});

describe('the facts of a page’s code', () => {
  it.each([
    ['meta:author', '<meta name="Author" content="Reuters &amp; AP">', ['Reuters & AP']],
    ['meta:og:site_name', '<meta property="og:site_name" content="Paper" name="x">', ['Paper']],
    ['meta:description', '<meta name="description" content="Reuters says">', []],
    ['meta:author', '<p class="c-byline">By <b>Reuters</b></p>', ['By Reuters']],
    [
      'meta:author',
      '<span class="article__author">Reuters</span><a rel="me author">AP</a><i itemprop="author">dpa</i>',
      ['Reuters', 'AP', 'dpa'],
    ],
    ['meta:author', '<address>Reuters</address>', ['Reuters']],
    ['meta:author', '<p id="article-author">Reuters</p>', ['Reuters']],
    ['meta:author', '<p class="reporter-name">Reuters</p>', ['Reuters']],
    ['meta:author', '<p class="Autor">\n  Reuters \n und <b>AP</b></p>', ['Reuters und AP']],
    [
      'meta:author',
      '<div class="byline-section"><div>\n<span>Ada Quill</span>\n<span>Associated Press</span></div><div>May 5</div></div>',
      ['Ada Quill Associated Press', 'May 5'],
    ],
    ['meta:author', '<p class="mx-auto">Reuters</p>', []],
    ['meta:author', '<p class="teaser" title="author">Reuters</p>', []],
    ['link:canonical', '<link rel="canonical" href="/a?b=1&amp;c=2">', ['https://paper.example/a?b=1&c=2']],
    ['link:canonical', '<link rel="alternate" href="/a">', []],
    ['path', '', ['/politik/rope/']],
    ['jsonld:author', '<script type="application/ld+json">{"author":{"name":"Reuters"}}</script>', ['Reuters']],
    ['jsonld:author', '<script type="application/LD+JSON">{"@graph":[{"author":["AP"]}]}</script>', ['AP']],
    ['jsonld:author', '<script type="application/ld+json">{"author":{"name":"Reuters"},}</script>', ['Reuters']],
    ['jsonld:author', '<script type="text/javascript">{"author":{"name":"Reuters"}}</script>', []],
  ])('%s of %s', (field, html, expected) => expect(valuesOf(field, html)).toEqual(expected));

  it('are its titles', () => {
    const svg = '<svg><title>Icon</title></svg>';
    expect(sweep(`<title>Rope works &amp; more</title>${svg}<h1>Rope <b>works</b></h1>`).titles).toEqual([
      'Rope works & more',
      'Rope works',
    ]);
  });

  it('are the hosts of links and of what it loads', () => {
    const { hosts } = sweep(
      '<a href="https://A.example/x">a</a><a href="/own">b</a><img src="//b.example/y"><a href="//bad host/">c</a><link href="https://c.example/">',
    );
    expect(hosts).toEqual(['a.example', 'b.example']);
  });

  it('keep to bounds', () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `<meta name="a${index}" content="${'x'.repeat(900)}"><h1>${'y'.repeat(900)}</h1>`,
    );
    const { metadata, titles } = sweep(many.join(''));
    expect([metadata.length, titles.length]).toEqual([200, 9]);
    expect([...metadata.map(({ value }) => value), ...titles].every(({ length }) => length <= 500)).toBe(true);
  });
});

describe('an article', () => {
  const words = (count: number) => 'word '.repeat(count);
  it.each([
    ['long text', `<div>${words(80)}</div>`, true],
    ['a short paragraph', `<p>${words(30)}</p>`, true],
    ['a short text that nothing marks', `<div>${words(30)}</div>`, false],
    ['a short text that its code calls news', `<meta property="og:type" content="article"><div>${words(30)}</div>`, true],
    ['what its code calls a product', `<meta property="og:type" content="product"><p>${words(80)}</p>`, false],
    [
      'a review with its day, beside what it is about',
      `<meta property="og:type" content="book"><meta property="article:published_time" content="2026-05-04"><p>${words(80)}</p>`,
      true,
    ],
    ['hardly a word', `<p>${words(10)}</p>`, false],
    ['nothing', '', false],
  ])('may be %s', (_, html, expected) => expect(sweep(html).isArticleLike).toBe(expected));

  it.each(['https://paper.example/', 'https://paper.example/de/', 'https://paper.example/index.html'])('is not %s', (url) =>
    expect(sweepMarkup({ url, pieces: [`<p>${words(80)}</p>`] }).isArticleLike).toBe(false),
  );
});
