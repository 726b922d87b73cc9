import { describe, expect, it } from 'vitest';
import { isClobbered } from '../../utils/page/is-clobbered';
import { liveBlocks } from '../../utils/page/live-blocks';
import { sweepPage } from '../../utils/page/sweep';
import { ADDRESS, open } from './check-page';
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
  it.each([['parentElement'], ['closest'], ['firstChild'], ['textContent']])('is seen, and not walked for marks: %s', (name) => {
    const document = clobberedPage(name);
    expect(isClobbered(document)).toBe(true);
    expect(liveBlocks(document)).toEqual([]);
  });
});

describe('a hidden form whose controls stand in the place of its properties', () => {
  const NAMES = ['contains', 'textContent', 'nodeType', 'firstChild', 'nextSibling', 'checkVisibility'];
  const attributes = 'hidden class="author byline" rel="author" itemprop="author" src="//a.example/" href="//b.example/"';

  /** As browsers draw it, with their own functions for all nodes; linkedom draws nothing. */
  function drawn(document: Document): Document {
    for (const element of document.querySelectorAll('*')) Object.assign(element, { checkVisibility: checkVisibility });
    Object.defineProperty(document.body, 'innerText', { value: 'Words of the page' });
    return document;
    function checkVisibility(this: Element): boolean {
      return document.querySelector('form') !== this && !this.closest('form');
    }
  }

  it.each(NAMES)('is swept all the same: %s', (name) => {
    const form = `<form ${attributes}><input name="${name}"><p>${WIRE}</p><p>More words.</p></form>`;
    const document = drawn(open(pageOf({ inside: form })));
    const clobbered = document.querySelector('form');
    if (clobbered) Object.defineProperty(clobbered, name, { value: document.querySelector('input'), configurable: true });
    expect(sweepPage(document, ADDRESS).text).toContain('Words of the page');
  });
});

describe('forms that answer for themselves', () => {
  it.each([
    ['none', pageOf({})],
    ['as they come', pageOf({ after: '<form action="/s"><input name="q"><input name="name"><button id="submit">Go</button></form>' })],
  ])('%s', (_, html) => {
    expect(isClobbered(open(html))).toBe(false);
    expect(liveBlocks(open(html)).length).toBeGreaterThan(3);
  });
});
