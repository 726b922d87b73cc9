import { expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk';
import { distributedPage } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage, openPage } from './harness/check-page';

const PAGE = distributedPage('in a footer inside the article');
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
  `<form hidden>${controls('nextSibling parentNode firstChild checkVisibility')}<p>Suche</p></form><article>`,
);

inEachBrowser((bench) => {
  it('sweeps a page with a hidden form without end', async () => {
    await bench().browser.acceptPermission('*://*/*');
    const welcome = await bench().browser.waitForExtensionPage('welcome.html');
    await (await welcome.waitForSelector('button.primary'))?.click();
    await welcome.waitForSelector('main[data-choice="granted"]');
    await welcome.close();
    const desk = await openDesk(bench().browser);
    const page = await openPage(bench(), '/verborgen', HIDDEN_FORM);
    await desk.badgeBecomes(page.url(), 'DI');
    await page.close();
  });

  it.each(HOSTILE)('%s is read all the same', async (what, html) => {
    const { page, popup, facts } = await checkPage(bench(), `/feindlich-${HOSTILE.findIndex(([name]) => name === what)}`, html);
    expect(facts).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
    expect(facts.evidence.map(({ zone }) => zone)).toContain('tail');
    await popup.close();
    await page.close();
  });
});
