import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/page/read';
import { isClobbered, unclobber } from '../../utils/page/unclobber';
import { ADDRESS, checkPage, open } from './check-page';
import { pageOf } from './pages';

const WIRE = '<p>LINDWERDER, May 1, 2026 /PRNewswire/ -- Acme said today that it grew, and that it would grow on.</p>';

/** A page with a form whose controls stand in the place of its properties, as Chromium's forms do. */
function clobberedPage(...names: readonly string[]): Document {
  const controls = names.map((name) => `<input name="${name}">`).join('');
  const html = pageOf({}).replace('</h1>', `</h1>${WIRE}`).replace('<article>', `<form>${controls}<article>`);
  const document = open(html.replace('</article>', '</article></form>'));
  const form = document.querySelector('form');
  for (const control of document.querySelectorAll('input'))
    if (form) Object.defineProperty(form, control.getAttribute('name') ?? '', { value: control, configurable: true });
  return document;
}

describe('a form whose controls stand in the place of its properties', () => {
  it.each([
    [['parentElement']],
    [['closest', 'contains', 'shadowRoot']],
    [['textContent', 'children', 'remove', 'append', 'hasAttribute', 'checkVisibility']],
  ])('is read all the same: %j', (names) => {
    const document = clobberedPage(...names);
    expect(isClobbered(document)).toBe(true);
    const { verdict } = checkPage(document);
    expect([verdict.state, verdict.label, verdict.route?.source]).toEqual(['checked', 'press-release', 'pr-newswire']);
  });

  it('leaves the places in the page’s own nodes', () => {
    const document = clobberedPage('closest');
    const { places } = readArticle(document, ADDRESS);
    const own = new Set<Node>(document.querySelectorAll('*'));
    for (const { element, runs } of places) {
      expect(own.has(element)).toBe(true);
      for (const { node, offset, length } of runs)
        expect(node.parentNode && own.has(node.parentNode) && node.data.length >= offset + length).toBe(true);
    }
  });
});

describe('unclobber leaves pages alone', () => {
  it.each([
    ['without forms', pageOf({})],
    [
      'with forms as they come',
      pageOf({ after: '<form action="/s"><input name="q"><input name="name"><button id="submit">Go</button></form>' }),
    ],
  ])('%s', (_, html) => expect(unclobber(open(html))).toBeNull());
});
