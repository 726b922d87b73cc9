import { describe, expect, it } from 'vitest';
import { isClobbered } from '../../utils/page/is-clobbered';
import { liveBlocks } from '../../utils/page/live-blocks';
import { open } from './check-page';
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

describe('forms that answer for themselves', () => {
  it.each([
    ['none', pageOf({})],
    ['as they come', pageOf({ after: '<form action="/s"><input name="q"><input name="name"><button id="submit">Go</button></form>' })],
  ])('%s', (_, html) => {
    expect(isClobbered(open(html))).toBe(false);
    expect(liveBlocks(open(html)).length).toBeGreaterThan(3);
  });
});
