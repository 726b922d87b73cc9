import fc from 'fast-check';
import { exampleOrText, hostileText } from './text';

const FLOW = [
  'div',
  'p',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'ul',
  'li',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'details',
];
const PHRASING = ['a', 'b', 'span', 'em', 'time', 'sup', 'font'];
const OTHER = [
  'table',
  'tr',
  'td',
  'figure',
  'figcaption',
  'form',
  'summary',
  'iframe',
  'svg',
  'math',
  'template',
  'noscript',
  'select',
  'body',
  'html',
  'frameset',
];
const VOID = ['<br>', '<br><br>', '<hr>', '<img src="https://rt.prnewswire.com/rt.gif">', '<img name="body">', '<input name="attributes">'];
const ATTRIBUTES = [
  '',
  '',
  ' class="byline"',
  ' class="article-body"',
  ' class="related ad-slot"',
  ' id="comments"',
  ' hidden',
  ' style="display:none"',
  ' aria-hidden="true"',
  ' itemprop="articleBody"',
  ' itemprop="author"',
  ' itemtype="https://schema.org/NewsArticle" itemscope',
  ' href="https://www.prnewswire.com/x"',
  ' href="javascript:alert(1)"',
  ' name="children"',
  ' id="documentElement"',
  ' class="__proto__ constructor"',
  ' "="" " title="a > b"',
  ' open',
  ' data-copytaster-0=""',
  ' role="article"',
];
const HEAD = [
  '<meta property="og:type" content="article">',
  '<meta name="author" content="Associated Press">',
  '<meta name="__proto__" content="x">',
  '<title>Rope works of Lunsby – Courier</title>',
  '<link rel="canonical" href="https://www.prnewswire.com/x">',
  '<link rel=canonical href="https://[">',
  '<base href="//">',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"dpa"}}</script>',
  '<script type="application/ld+json">{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@graph":[null,[],{"@type":["NewsArticle"],"author":[["AP"]]}]}</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@id":"__proto__"},"headline":{}}</script>',
  '<script type="application/ld+json">[[[[[[',
  '<style>p{}</style>',
];

/** Escaped as a page would, or not at all. */
const text = fc
  .tuple(exampleOrText, fc.boolean())
  .map(([raw, isEscaped]) => (isEscaped ? raw.replace(/&/g, '&amp;').replace(/</g, '&lt;') : raw));
const attributes = fc.constantFrom(...ATTRIBUTES);

const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, fc.constantFrom(...VOID), tie('element')),
  element: fc
    .tuple(
      fc.oneof(fc.constantFrom(...FLOW), fc.constantFrom(...PHRASING), fc.constantFrom(...OTHER)),
      attributes,
      fc.array(tie('tree'), { maxLength: 5 }),
      fc.nat({ max: 20 }),
    )
    // one element in twenty is never closed
    .map(([tag, attribute, children, close]) => `<${tag}${attribute}>${children.join('')}${close === 0 ? '' : `</${tag}>`}`),
}));

const STORY =
  'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a covered market, ending nine years of dispute over the site.';
const paragraph = fc.oneof(
  fc.constant(`<p>${STORY}</p>`),
  fc.tuple(text, fc.constant(STORY)).map((parts) => `<p>${parts.join(' ')}</p>`),
);

/** An article with hostile parts in and around it, or nothing but hostile parts. */
export const anyHtml = fc
  .record({
    doctype: fc.constantFrom('<!doctype html>', '', '<?xml version="1.0"?>', '\ufeff'),
    head: fc.subarray(HEAD),
    before: fc.array(tree, { maxLength: 2 }),
    headline: text,
    story: fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: tree }), { maxLength: 6 }),
    after: fc.array(tree, { maxLength: 3 }),
    bare: fc.boolean(),
  })
  .map(({ doctype, head, before, headline, story, after, bare }) => {
    const body = `${before.join('')}<article><h1>${headline}</h1>${story.join('\n')}</article>${after.join('')}`;
    return bare ? body : `${doctype}<html lang="en"><head>${head.join('')}</head><body>${body}</body></html>`;
  });

/** Bytes and words that are no HTML at all. */
export const anyMarkup = fc.oneof({ weight: 9, arbitrary: anyHtml }, { weight: 1, arbitrary: hostileText });
