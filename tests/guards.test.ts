import { describe, expect, it } from 'vitest';
import { loadEngine } from '../scripts/scan/load-engine';
import { checkPage, readPage } from '../scripts/scan/read-page';

/** A staff story of an invented outlet with one thing added. */
interface Page {
  readonly language?: string;
  readonly kicker?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly middle?: string;
  readonly tail?: string;
  readonly after?: string;
  readonly head?: string;
}

const URL_OF_PAGE = 'https://www.lunsbycourier.example/news/rope-works';
const BODY = [
  'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a public market, ending a debate that had lasted for almost ten years.',
  'Mara Ellinghurst, who chairs the board, said that work would begin in the spring and cost about four million crowns, most of it paid by the county.',
  'Critics of the plan doubt the schedule. Tobin Ashgrove, a shop owner at the quay, called for a second survey of the roof before any contract is signed.',
  'The works have stood empty since 1998. Several earlier plans failed, the last of them a hotel that could not be reached by road in winter.',
];

const engine = loadEngine();

function pageOf({ language = 'en', kicker = '', byline = '', dateline = '', middle = '', tail = '', after = '', head = '' }: Page) {
  const [first, second, ...rest] = BODY;
  return `<!doctype html><html lang="${language}"><head><title>Lunsby turns rope works into a market</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="Lunsby Courier">${head}</head><body>
    <header><a href="/">Lunsby Courier</a><nav><a href="/news">News</a><a href="/press-releases">Press releases</a><a href="/sponsored">Sponsored</a></nav></header>
    <main><article>${kicker}<h1>Lunsby turns rope works into a market</h1>${byline}
    <p>${dateline}${first}</p><p>${second}</p>${middle}${rest.map((text) => `<p>${text}</p>`).join('')}${tail}</article>${after}</main>
    <footer><p>© 2026 Lunsby Courier. Contains material from The Associated Press. <a href="/legal">Legal</a> <a href="/ads">Advertise</a></p></footer></body></html>`;
}

const verdictOf = (page: Page, check = readPage) => check(pageOf(page), URL_OF_PAGE, engine).verdict;

describe('a mention is not a use: no label for', () => {
  const ignored: readonly [string, Page][] = [
    ['a staff story', {}],
    [
      'a wire named in a sentence',
      { middle: '<p>The firm announced the deal in a PR Newswire release, and shares fell, according to Reuters.</p>' },
    ],
    ['a quoted press release', { middle: '<p>“This is a great day for Lunsby,” the board said in a press release on Tuesday.</p>' }],
    ['files from an agency', { tail: '<p>With files from The Associated Press</p>' }],
    ['additional reporting', { tail: '<p>Additional reporting by Reuters</p>' }],
    ['a contribution', { tail: '<p>The Associated Press contributed to this report.</p>' }],
    ['a contributor list', { tail: '<p>Contributing: Ida Kamp, Associated Press</p>' }],
    ['agencies as material', { language: 'es', tail: '<p>(Con información de AFP, EFE y Reuters)</p>' }],
    [
      'a photo credit in a figure',
      { middle: '<figure><img src="/a.jpg" alt=""><figcaption>The rope works. (AP Photo/Ida Kamp)</figcaption></figure>' },
    ],
    ['a photo credit line', { middle: '<p><img src="/a.jpg" alt=""></p><p>Photo: Ida Kamp/Reuters</p>' }],
    ['the page’s own footer', {}],
    ['its own first publication', { tail: '<p>This article was first published by the Lunsby Courier.</p>' }],
    ['a time of publication', { tail: '<p>This article was originally published at 2:05 p.m.</p>' }],
    ['a print edition', { tail: '<p>A version of this article appears in print on May 6, Section B, Page 3.</p>' }],
    ['a slot between paragraphs', { middle: '<div class="ad"><span>Advertisement</span><div id="slot-1"></div></div>' }],
    [
      'a slot after the text',
      { after: '<div class="ad-container"><span>Sponsored</span><a href="https://shop.example/">Ropes at half price</a></div>' },
    ],
    [
      'teasers of advertising',
      {
        after:
          '<section class="teasers"><h2>More</h2><ul><li><a href="/x">Sponsored: Ten ropes you need</a></li><li><a href="/y">Advertorial: Knots</a></li></ul></section>',
      },
    ],
    ['comments that name an agency', { after: '<section id="comments"><h2>Comments</h2><p>All copied from (AP) —</p></section>' }],
    ['a media contact in a sentence', { tail: '<p>She avoided all media contact for years.</p>' }],
    ['an affiliate notice', { tail: '<p>We may earn a commission if you buy through links on this page.</p>' }],
    ['a newsletter’s sponsor', { after: '<aside class="newsletter"><p>Our newsletter is sponsored by Brightwell Ropes.</p></aside>' }],
    ['end marks', { tail: '<p>###</p>' }],
    ['a company’s history', { tail: '<p>About Brightwell: the firm made ropes here.</p>' }],
    ['its own address under another suffix', { head: '<link rel="canonical" href="https://www.lunsbycourier.test/news/rope-works">' }],
  ];
  it.each(ignored)('%s', (_, page) => {
    const { label, evidence } = verdictOf(page);
    expect([label, label === 'none' ? [] : evidence]).toEqual(['none', []]);
  });
});

describe('what is stated gets its label and its names:', () => {
  const found: readonly [string, Page, string, object | null, object | null][] = [
    ['an agency’s dateline', { dateline: 'LUNSBY (AP) — ' }, 'agency', { source: 'ap' }, null],
    ['a dateline with a date', { dateline: 'LUNSBY, May 5 (Reuters) - ' }, 'agency', { source: 'reuters' }, null],
    ['a wire’s dateline', { dateline: 'LUNSBY, May 5, 2026 /PRNewswire/ -- ' }, 'press-release', { source: 'pr-newswire' }, null],
    [
      'a release with its issuer',
      { dateline: 'LUNSBY, May 5, 2026 /PRNewswire/ -- ', tail: '<p>SOURCE Lunsby Harbour Board</p>' },
      'press-release',
      { issuer: 'Lunsby Harbour Board' },
      null,
    ],
    [
      'a German release',
      {
        language: 'de',
        dateline: 'Lunsby (ots) - ',
        tail: '<p>Original-Content von: Hafen Lunsby GmbH, übermittelt durch news aktuell</p>',
      },
      'press-release',
      { issuer: 'Hafen Lunsby GmbH' },
      null,
    ],
    [
      'another outlet’s story',
      { tail: '<p>This article was originally published by Skarvik Tidings.</p>' },
      'republished',
      { name: 'Skarvik Tidings' },
      null,
    ],
    [
      'a republication with permission',
      { tail: '<p>Republished with permission from Skarvik Tidings.</p>' },
      'republished',
      { kind: 'republished' },
      null,
    ],
    ['paid content', { kicker: '<p class="label">Sponsored content</p>' }, 'paid', null, { kind: 'paid' }],
    ['an advertorial', { language: 'de', kicker: '<span>Advertorial</span>' }, 'paid', null, { kind: 'paid' }],
    [
      'advertising in the page’s code',
      {
        head: '<script type="application/ld+json">{"@type":"AdvertiserContentArticle","headline":"Lunsby turns rope works into a market"}</script>',
      },
      'paid',
      null,
      { kind: 'paid' },
    ],
    [
      'a distributor’s disclaimer',
      {
        language: 'de',
        dateline: '(SeaPRwire) – ',
        tail: '<p>Der Artikel wird von einem Drittanbieter bereitgestellt. SeaPRwire (https://www.seaprwire.com/) gibt diesbezüglich keine Zusicherungen ab.</p>',
      },
      'distributed',
      { source: 'seaprwire', disclaims: 'distributor' },
      null,
    ],
    [
      'an unedited feed',
      { tail: '<p>(This story has not been edited by our staff and is auto-generated from a syndicated feed.)</p>' },
      'agency',
      { source: null },
      null,
    ],
  ];
  it.each(found)('%s', (_, page, label, route, payment) => {
    const verdict = verdictOf(page);
    expect(verdictOf(page, checkPage)).toEqual(verdict);
    expect(verdict.label).toBe(label);
    if (route !== null) expect(verdict.route).toMatchObject(route);
    if (payment !== null) expect(verdict.payment).toMatchObject(payment);
  });
});
