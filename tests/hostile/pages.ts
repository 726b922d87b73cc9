/** Pages that strangers might write to stop, slow or mislead the reader. All names are invented. */

const SENTENCE = 'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a covered market.';
export const STORY = Array.from({ length: 8 }, (_, index) => `<p>${index + 1}. ${SENTENCE} ${SENTENCE}</p>`).join('\n');

/** An article page around parts. */
export const pageOf = ({ head = '', before = '', inside = '', after = '' }): string =>
  `<!doctype html><html lang="en"><head><title>Rope works rebuilt</title><meta property="og:type" content="article">${head}</head><body>${before}<article><h1>Rope works rebuilt</h1>${STORY}${inside}</article>${after}</body></html>`;

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const TEASER = '<li class="t"><a href="/x">A headline as long as headlines are</a></li>';
const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;

/** As large as they come, and what is slow to read unless it is read in one pass. */
export const LARGE_PAGES: readonly (readonly [name: string, html: () => string, truncated: boolean])[] = [
  ['10 MB of paragraphs', () => pageOf({ inside: repeat(45_000, () => `<p>${SENTENCE} ${SENTENCE}</p>`) }), true],
  ['200,000 nodes', () => pageOf({ inside: repeat(67_000, (index) => `<p>${index} <b>x</b></p>`) }), true],
  ['10,000 levels', () => pageOf({ inside: `${'<div>'.repeat(10_000)}<p>${SENTENCE}</p>${'</div>'.repeat(10_000)}` }), false],
  ['10,000 inline levels', () => pageOf({ inside: `<p>${'<b>'.repeat(10_000)}${SENTENCE}${'</b>'.repeat(10_000)}</p>` }), false],
  ['one text node of 5 MB', () => pageOf({ inside: `<p>${`${SENTENCE} `.repeat(48_000)}</p>` }), true],
  ['one word of 5 MB', () => pageOf({ inside: `<p>${'x'.repeat(5_000_000)}</p>` }), true],
  ['5 MB of blanks', () => pageOf({ inside: `<p>a${' '.repeat(5_000_000)}b</p>` }), true],
  ['500,000 empty lines in pre', () => pageOf({ inside: `<pre>a${'\n'.repeat(500_000)}b</pre>` }), false],
  ['40,000 lines in pre', () => pageOf({ inside: `<pre>${'Short line.\n'.repeat(40_000)}</pre>` }), false],
  ['100,000 links', () => pageOf({ inside: `<p>${repeat(100_000, (index) => `<a href="https://h${index}.example/x">l</a> `)}</p>` }), true],
  [
    '10,000 JSON-LD blocks',
    () => pageOf({ head: repeat(10_000, (index) => jsonLd(`{"@type":"NewsArticle","author":{"name":"A${index}"}}`)) }),
    false,
  ],
  [
    'JSON-LD of 100,000 nodes',
    () => pageOf({ head: jsonLd(`{"@graph":[${repeat(100_000, () => '{"@type":"NewsArticle","author":[{}]},')}{}]}`) }),
    false,
  ],
  ['JSON-LD 200,000 levels deep', () => pageOf({ head: jsonLd('['.repeat(200_000) + ']'.repeat(200_000)) }), false],
  ['broken JSON-LD full of quotes', () => pageOf({ head: jsonLd(`{"name": "${'"name" : "'.repeat(40_000)}`) }), false],
  ['10,000 meta elements', () => pageOf({ head: repeat(10_000, (index) => `<meta name="n${index}" content="Associated Press">`) }), false],
  ['a title of 5 MB', () => pageOf({ head: `<meta property="og:title" content="${'t | '.repeat(1_250_000)}">` }), false],
  ['classes of 5 MB', () => pageOf({ inside: `<div class="${'a-b_'.repeat(1_250_000)}"><p>${SENTENCE}</p></div>` }), false],
  [
    '2,000 tables in tables',
    () => pageOf({ inside: `${'<table><tr><td>'.repeat(2_000)}${SENTENCE}${'</td></tr></table>'.repeat(2_000)}` }),
    false,
  ],
  ['1,000 lists of like teasers', () => pageOf({ after: repeat(1_000, () => `<ul>${TEASER.repeat(4)}</ul>`) }), false],
  ['15,000 siblings alike', () => pageOf({ after: `<ul>${TEASER.repeat(15_000)}</ul>` }), false],
  ['5,000 articles', () => pageOf({ after: repeat(5_000, () => `<article><h2>Next</h2><p>${SENTENCE}</p></article>`) }), false],
  ['15,000 headlines', () => pageOf({ after: '<h1>Rope works rebuilt</h1>'.repeat(15_000) }), false],
  ['a wire named 50,000 times', () => pageOf({ inside: `<p>${'/PRNewswire/ '.repeat(50_000)}</p>` }), false],
  ['20,000 openings of credit lines', () => pageOf({ inside: `<p>${'Source: Quelle: (AP '.repeat(20_000)}</p>` }), false],
  ['20,000 places in one line', () => pageOf({ inside: `<p>${'NEW YORK, July 21, '.repeat(20_000)}</p>` }), false],
  ['300 KB of combining marks', () => pageOf({ inside: `<p>a${'\u0301'.repeat(300_000)}</p>` }), false],
  ['200,000 characters that fold to eighteen each', () => pageOf({ inside: `<p>${'\ufdfa'.repeat(200_000)}</p>` }), false],
  ['300,000 halves of pairs', () => pageOf({ inside: `<p>${'\ud83d'.repeat(300_000)}</p>` }), false],
];

/** Much of the above at once, for browsers, which take seconds to open it: 10 MB in 300,000 nodes; the words in front are those of a press release. */
export const hugePage = (): string =>
  pageOf({
    head: repeat(10_000, (index) => jsonLd(`{"@type":"NewsArticle","author":{"name":"A${index}"}}`)),
    inside: `${'<div>'.repeat(10_000)}<p>${SENTENCE}</p>${'</div>'.repeat(10_000)}`,
    after: `<p>${repeat(100_000, (index) => `<a href="https://h${index}.example/x">l</a> `)}</p>
<section class="comments"><p>${`${SENTENCE} `.repeat(48_000)}</p></section>`,
  }).replace('<p>1. ', '<p>LUNSBY, May 5, 2026 /PRNewswire/ -- ');
