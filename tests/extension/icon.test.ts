import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf } from './contrast';

const ICON = readFileSync('public/icon.svg', 'utf8');
/** Toolbars of Chrome and Firefox as they come, light and dark. */
const TOOLBARS = ['#ffffff', '#dee1e6', '#f9f9fb', '#35363a', '#3c3c3c', '#2b2a33', '#1c1b22'];
const ENOUGH = 4.5;

describe('the toolbar icon', () => {
  const [ground = '', ...signs] = new Set(ICON.match(/#[0-9a-f]{6}/g));

  it('can be read by itself', () => {
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) expect(contrastOf(sign, ground), sign).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each(TOOLBARS)('stands out on a toolbar of %s, by its ground or by what is drawn on it', (toolbar) => {
    expect(Math.max(...[ground, ...signs].map((color) => contrastOf(color, toolbar)))).toBeGreaterThanOrEqual(ENOUGH);
  });
});
