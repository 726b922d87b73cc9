import { expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { allowAllSites } from '../../scripts/browsers/allow-all-sites';
import { openDesk } from '../../scripts/browsers/desk';
import { hugePage } from '../hostile/pages';
import { articlePage, distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage, openPage, SITE } from './harness/check-page';
import { clickInPopup, popupFacts } from './harness/popup-facts';

declare const chrome: ExtensionApi;

const PAGE = distributedPage('in a footer inside the article');

/** Browsers allow two hundred in ten seconds. */
const MOVES = 40;
/** On load, at the end, and one between where a busy machine leaves a gap. */
const MOST_SWEEPS = 4;
const controls = (names: string): string =>
  names
    .split(' ')
    .map((name) => `<input name="${name}">`)
    .join('');

/** Names that stand in the place of a form's or the document's own properties, and pages that meddle with what extensions call. */
const HOSTILE: readonly (readonly [what: string, html: string])[] = [
  ['a form above itself', PAGE.replace('<article>', `<article><form>${controls('parentElement parentNode')}<p>Suche</p></form>`)],
  [
    'a form without end',
    PAGE.replace('<article>', `<article><form>${controls('firstChild nextSibling childNodes children')}<p>Suche</p></form>`),
  ],
  [
    'all of the article in a form that answers for nothing',
    PAGE.replace(
      '<article>',
      `<form>${controls('parentElement localName nodeType closest contains getAttribute textContent checkVisibility')}<article>`,
    ).replace('</article>', '</article></form>'),
  ],
  [
    'a document whose parts are pictures',
    PAGE.replace('<article>', '<article><img name="body"><img name="documentElement"><img name="querySelector"><img name="cloneNode">'),
  ],
  [
    'a world in which nothing works',
    PAGE.replace(
      '<head>',
      `<head><script>for (const type of [Node, Element, Document, Array, String, Map, Set, Object, Promise])
        for (const name of Object.getOwnPropertyNames(type.prototype)) if (name !== 'constructor')
          try { Object.defineProperty(type.prototype, name, { get() { throw new Error('no'); } }); } catch {}</script>`,
    ),
  ],
];

/** Hidden parts are swept node by node; a sweep that never ends would freeze every page that wants it to. */
const HIDDEN_FORM = PAGE.replace(
  '<article>',
  `<form hidden class="author byline" rel="author" src="//a.example/" href="//b.example/">${controls(
    'nextSibling parentNode firstChild checkVisibility contains textContent getAttribute localName nodeType innerText',
  )}<p>Suche</p><p>Mehr</p></form><article>`,
);

/** The article in a shadow root, beside and around forms that answer for nothing. */
const SHADOWED = PAGE.replace(
  '<main>',
  `<form>${controls('childNodes shadowRoot checkVisibility assignedNodes appendChild querySelectorAll parentElement')}<p>Suche</p></form><main>`,
).replace(
  '</body>',
  `<script>{ const main = document.querySelector('main'); const host = document.createElement('div'); main.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(main); }</script></body>`,
);

/** Runs in the page a moment after it has loaded, before the click. */
const MOVING: readonly (readonly [what: string, script: string])[] = [
  ['writes itself anew', `const html = document.documentElement.outerHTML; document.open(); document.write(html); document.close();`],
  [
    'never stops changing',
    `new MutationObserver((_, observer) => { document.body.append(document.createElement('i')); observer.takeRecords(); })
      .observe(document.body, { attributes: true });
    setInterval(() => { document.body.dataset.x = Math.random(); document.querySelector('nav').append('x'); }, 1);`,
  ],
  [
    'takes its nodes away and puts others in their place',
    `setInterval(() => { for (const p of document.querySelectorAll('article p')) p.replaceWith(p.cloneNode(true)); }, 1);`,
  ],
];

/** What no article stands in, and whether browsers let an extension look. */
const NO_ARTICLES: readonly (readonly [what: string, path: string, content: string, type: string])[] = [
  ['XML', '/feed.xml', '<rss><channel><item><title>LINDWERDER /PRNewswire/ -- Acme</title></item></channel></rss>', 'text/xml'],
  ['SVG', '/bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">(AP) -- Rope</text></svg>', 'image/svg+xml'],
  ['a few plain words', '/worte.txt', 'LINDWERDER /PRNewswire/ -- Acme', 'text/plain'],
  [
    'a PDF',
    '/heft.pdf',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>',
    'application/pdf',
  ],
  [
    'frames',
    '/rahmen',
    '<!doctype html><title>Rahmen</title><frameset cols="*,*"><frame src="about:blank"><frame src="about:blank"></frameset>',
    'text/html',
  ],
];

/** What the popup says of a distributed text, in a page's own words. */
const IMITATION = `<main data-state="checked" data-label="distributed" data-source="seaprwire"><h1>Copytaster: SeaPRwire supplied this article</h1>
<p>The page says that its words came through SeaPRwire, a press-release distributor.</p></main>`;

inEachBrowser((bench) => {
  it('a huge page: a verdict in time, and what was not read is said', async () => {
    const { facts, popup } = await checkPage(bench(), '/riesig', hugePage());
    expect(facts).toMatchObject({ state: 'checked', label: 'press-release', source: 'pr-newswire' });
    expect(await popup.evaluate((document) => document.querySelector('main')?.textContent)).toContain('its beginning and end were read');
  });

  it('sweeps a page with a hidden form without end', async () => {
    await allowAllSites(bench().browser);
    const desk = await openDesk(bench().browser);
    const page = await openPage(bench(), '/verborgen', HIDDEN_FORM);
    await desk.badgeBecomes(page.url(), 'DI');
    await page.close();
  });

  it('sweeps a page once that changes its address without end, and is right when it has come to rest', async () => {
    const desk = await openDesk(bench().browser);
    await desk.ask(async () => {
      const counter = globalThis as unknown as { swept: number };
      counter.swept = 0;
      chrome.runtime.onMessage.addListener((message: unknown) => {
        if ((message as { readonly kind?: string }).kind === 'loaded') counter.swept += 1;
      });
    });
    const page = await openPage(bench(), '/sturm', PAGE);
    await desk.badgeBecomes(page.url(), 'DI');
    await page.evaluate(
      (moves) =>
        new Promise<void>((done) => {
          let move = 0;
          const timer = setInterval(() => {
            history.pushState({}, '', `/sturm-${move}`);
            move += 1;
            if (move < moves) return;
            clearInterval(timer);
            done();
          }, 20);
        }),
      MOVES,
    );
    await desk.badgeBecomes(`${SITE}/sturm-${MOVES - 1}`, 'DI');
    expect(await desk.ask(async () => (globalThis as unknown as { swept: number }).swept)).toBeLessThanOrEqual(MOST_SWEEPS);
  });

  it('reads an article in a shadow root beside a form that answers for nothing', async () => {
    const { facts } = await checkPage(bench(), '/im-schatten', SHADOWED);
    expect(facts).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
  });

  it.each(MOVING)('reads a page that %s', async (what, script) => {
    const page = await openPage(bench(), `/unruhig-${MOVING.findIndex(([name]) => name === what)}`, PAGE);
    await page.evaluate(`setTimeout(() => { ${script} })`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const popup = await bench().browser.clickToolbar(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
    await clickInPopup(popup, '.section-head button');
    expect(await popup.evaluate((document) => document.querySelector('main')?.ariaBusy)).toBe('false');
  });

  it.each(NO_ARTICLES)('finds no article in %s, and says so', async (_, path, content, type) => {
    bench().network.serve(`${SITE}${path}`, content, { 'content-type': type });
    const page = await bench().browser.newPage();
    await page.goto(`${SITE}${path}`);
    const { state, label, heading } = await popupFacts(await bench().browser.clickToolbar(page));
    expect([state, label]).toEqual([expect.stringMatching(/^(?:not-article|no-access)$/), 'none']);
    expect(heading).not.toBe('');
  });

  it.each([
    ['about:blank', 'about:blank'],
    ['a data: address', 'data:text/html,<title>x</title><article><h1>x</h1><p>LINDWERDER /PRNewswire/ -- Acme</article>'],
  ])('says that it cannot read %s, or that no article stands there', async (_, address) => {
    const page = await bench().browser.newPage();
    await page.goto(address);
    const { state, label } = await popupFacts(await bench().browser.clickToolbar(page));
    expect([state, label]).toEqual([expect.stringMatching(/^(?:not-article|no-access)$/), 'none']);
  });

  it('comes to an end on a blob: address', async () => {
    const page = await openPage(bench(), '/blob-quelle', PAGE);
    await page.evaluate((html) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      document.body.append(link);
      link.click();
    }, PAGE);
    await expect.poll(() => page.evaluate(() => location.protocol).catch(() => '')).toBe('blob:');
    const { state } = await popupFacts(await bench().browser.clickToolbar(page));
    expect(['checked', 'no-access']).toContain(state);
  });

  it('attributes nothing that only a frame or an imitation of its own interface says', async () => {
    bench().network.serve(`${SITE}/rahmen-innen`, PAGE);
    const inside = `<iframe src="${SITE}/rahmen-innen"></iframe>${IMITATION}`;
    const outer = articlePage({ title: 'Eigener Bericht', paragraphs: STORY, inside });
    const { facts } = await checkPage(bench(), '/rahmen-aussen', outer);
    expect(facts).toMatchObject({ state: 'checked', label: 'none', source: '' });
  });

  it.each(HOSTILE)('%s is read all the same', async (what, html) => {
    const { page, popup, facts } = await checkPage(bench(), `/feindlich-${HOSTILE.findIndex(([name]) => name === what)}`, html);
    expect(facts).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
    expect(facts.evidence.map(({ zone }) => zone)).toContain('tail');
    await popup.close();
    await page.close();
  });
});
