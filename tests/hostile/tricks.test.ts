import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pageLine } from '../../scripts/scan/page-line';
import { pageReport } from '../../scripts/scan/page-report';
import { readArticle } from '../../utils/page/read';
import { sweepPage } from '../page/sweep-page';
import { ADDRESS, checkPage } from './check-page';
import { pageOf } from './pages';

/** An article whose first paragraph opens with a dateline. */
const datelined = (dateline: string): string =>
  pageOf({}).replace(
    '</h1>',
    `</h1><p>LINDWERDER, May 1, 2026 ${dateline} Acme said today that it grew, and that it would go on to grow next year.</p>`,
  );
const jsonLd = (json: string): string => pageOf({ head: `<script type="application/ld+json">${json}</script>` });

describe('a wire’s dateline', () => {
  it.each([
    ['as it stands', '/PRNewswire/ --'],
    ['with characters of no width in it', '/PR\u200bNews\u00adwire/ --'],
    ['with full-width letters', '／ＰＲＮｅｗｓｗｉｒｅ／ —'],
    ['with code in it', '/PRNews<script>0</script>wire/ --'],
    ['with marks of direction around it', '\u2067/PRNewswire/\u2069 --'],
  ])('is found %s, and quoted as the page has it', (_, dateline) => {
    const { verdict, snapshot, hasSignal } = checkPage(datelined(dateline));
    expect([verdict.label, verdict.route?.source, hasSignal]).toEqual(['press-release', 'pr-newswire', true]);
    for (const { block, start, end, quote } of verdict.evidence)
      if (block !== null) expect(snapshot.blocks[block]?.text.slice(start, end)).toBe(quote);
  });

  it.each([
    ['in letters that look like it', '/РRNеwswire/ --'],
    ['backwards', '\u202e/eriwsweNRP/\u202c --'],
    ['in part', '/PRNewswires/ --'],
  ])('is attributed to nobody %s', (_, dateline) => {
    expect(checkPage(datelined(dateline)).verdict).toMatchObject({ state: 'checked', label: 'none' });
  });
});

describe('code that meddles with prototypes', () => {
  it.each([
    [
      'keys',
      '{"__proto__":{"name":"dpa"},"constructor":{"prototype":{"polluted":1}},"@type":"NewsArticle","author":{"__proto__":{"name":"dpa"}}}',
    ],
    ['references', '{"@type":"NewsArticle","author":{"@id":"__proto__"},"publisher":{"@id":"constructor"},"headline":{"toString":1}}'],
    ['no objects', '[null,1,"x",[[]],{"@graph":null},{"@type":{}},{"@type":["NewsArticle",null,[]],"author":[[{"name":["dpa"]}]]}]'],
  ])('as %s names nobody', (_, json) => {
    const { verdict } = checkPage(jsonLd(json));
    expect(verdict).toMatchObject({ state: 'checked', route: null });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('or with the names of metadata is metadata', () => {
    const html = pageOf({ head: '<meta name="__proto__" content="AP"><meta property="constructor" content="AP">' });
    expect(checkPage(html).snapshot.metadata.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['meta:__proto__', 'meta:constructor']),
    );
  });
});

describe('control characters and markup', () => {
  const html = datelined('/PRNewswire/ --').replaceAll(
    'Rope works rebuilt',
    'Rope \u001b[31m\u202eworks\u0007 &lt;script&gt;alert(1)&lt;/script&gt;',
  );

  it('stay text in the snapshot', () => expect(checkPage(html).snapshot.title).toContain('<script>alert(1)</script>'));

  it('do not reach a terminal', () => {
    const { snapshot, verdict } = checkPage(html);
    const printed = pageReport(pageLine('a\u001bb.html', { page: snapshot, verdict }));
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('documents that are no HTML', () => {
  it.each([
    ['XML', new DOMParser().parseFromString('<rss><item><title>Rope</title></item></rss>', 'text/xml')],
    ['SVG', new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>(AP) -- Rope</text></svg>', 'image/svg+xml')],
    ['nothing', parseHTML('').document],
    ['words', parseHTML('LINDWERDER /PRNewswire/ -- Acme').document],
  ])('%s are no article', (_, parsed) => {
    const document = parsed as unknown as Document;
    expect(readArticle(document, ADDRESS).snapshot.isArticle).toBe(false);
    expect(sweepPage(document, ADDRESS).url).toBe(ADDRESS);
  });
});

describe('a page that imitates the extension', () => {
  const fakes = Array.from({ length: 60 }, (_, index) => ` data-copytaster-${index}=""`).join('');
  /** An element with so many lines is kept or dropped whole. */
  const LINES = 'Mehr: LINDWERDER, 1. Mai /PRNewswire/ -- Acme wächst.<br><br>'.repeat(410);

  it('by the attributes of its marks moves nothing into the article', () => {
    const plain = pageOf({ inside: `<div class="related sidebar">${LINES}</div><p>The market is to open in the spring of next year.</p>` });
    const zones = (html: string) => checkPage(html).snapshot.blocks.map((block) => block.zones.join());
    const before = zones(plain);
    for (const mark of [8, 9, 10, 11]) {
      const faked = plain.replace('<p>1.', `<p${fakes}><b data-copytaster="${mark}"${fakes}>1.</b>`);
      expect(zones(faked)).toEqual(before);
    }
  });

  it('by its name, badge and sentence says nothing about its supplier', () => {
    const badge = '<div id="copytaster" class="copytaster-badge" data-label="press-release" data-source="pr-newswire">PR</div>';
    const html = pageOf({ before: badge, inside: '<p>Copytaster: Press release, supplied through PR Newswire</p>' });
    expect(checkPage(html).verdict).toMatchObject({ state: 'checked', label: 'none' });
  });
});
