import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../utils/detection/find-evidence';
import type { Sweep } from '../../utils/detection/snapshot';
import { hasSignal, sweepMarkers } from '../../utils/detection/sweep';
import { blockOf, engineOf, type MarkerText, snapshotOf } from './small-engine';

const sweepOf = (page: Partial<Sweep>): Sweep => ({ url: '', text: '', titles: [], metadata: [], hosts: [], isArticleLike: true, ...page });

const WIRE: MarkerText = { phrases: ['/PRNewswire/ {dash}'], exactCase: true };
const LABEL: MarkerText = { phrases: ['Anzeige'], anchor: 'line', zones: ['head'] };
const BYLINE: MarkerText = { phrases: ['{source}'], anchor: 'line', zones: ['head'] };
const CONTACT: MarkerText = { phrases: ['Media contact'], strength: 'strong', role: 'contact', zones: ['tail'] };
const ABOUT: MarkerText = { phrases: ['About Acme'], strength: 'strong', role: 'boilerplate', zones: ['tail'] };
const PIXEL: MarkerText = { phrases: ['rt.prnewswire.com/rt.gif'], zones: ['links'], on: 'image' };
const AUTHOR: MarkerText = { phrases: ['{source}'], zones: ['metadata'], fields: ['meta:author'], anchor: 'line' };
const LINK: MarkerText = { phrases: ['seaprwire'], strength: 'supporting', zones: ['tail'] };

const engine = engineOf(WIRE, LABEL, BYLINE, CONTACT, ABOUT, PIXEL, AUTHOR, LINK);

describe('hasSignal', () => {
  it.each([
    ['a dateline', { text: 'Menu\nNEW YORK /PRNewswire/ -- Acme' }],
    ['a label on a line of its own', { text: 'Politik\n ANZEIGE \nText' }],
    ['a byline', { text: 'Title\nAssociated Press\nText' }],
    ['two strong roles', { text: 'Media contact: x\nAbout Acme' }],
    ['a host', { hosts: ['example.org', 'rt.prnewswire.com'] }],
    ['metadata', { metadata: [{ field: 'meta:author', value: 'AFP' }] }],
  ])('sees %s', (_what, page) => {
    expect(hasSignal(sweepOf(page), engine)).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['a dateline in capitals where case counts', { text: 'NEW YORK /PRNEWSWIRE/ --' }],
    ['a name in small letters', { text: 'Title\nassociated press\nText' }],
    ['a mention', { text: 'according to PR Newswire' }],
    ['a label within a line', { text: 'Eine Anzeige wurde erstattet' }],
    ['a credit within a line', { text: 'Reuters reported' }],
    ['one strong role', { text: 'Media contact\nMedia contact' }],
    ['what only supports', { text: 'SeaPRwire' }],
    ['another field', { metadata: [{ field: 'meta:generator', value: 'AFP' }] }],
  ])('lets pass %s', (_what, page) => {
    expect(hasSignal(sweepOf(page), engine)).toBe(false);
  });

  it('never misses what decides on the page’s blocks', () => {
    const words = fc.constantFrom(
      '/PRNewswire/',
      '--',
      'Anzeige',
      '»',
      'Reuters',
      'AP',
      'Media contact',
      'About Acme',
      'text',
      '.',
      'ANZEIGE',
      '\u00ad',
      '*',
    );
    const line = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const blocks = lines.map((text) => blockOf(text, 'head', 'lead', 'body', 'tail'));
        const found = findEvidence(snapshotOf({ blocks }), engine, () => true);
        const roles = new Set(found.filter(({ strength }) => strength === 'strong').map(({ role }) => role));
        const decides = found.some(({ strength }) => strength === 'decisive') || roles.size > 1;
        const sweep = sweepOf({ text: lines.join('\n') });
        const names = new Set(sweepMarkers(sweep, engine));
        return (!decides || hasSignal(sweep, engine)) && found.every(({ marker }) => names.has(marker));
      }),
      { numRuns: 600 },
    );
  });
});

describe('hasSignal and the place of a label', () => {
  const titles = ['Council rebuilds the old bridge - Lindwerder Post', 'Council rebuilds the old bridge'];
  const filler = `${'Words that fill the page. '.repeat(12)}\n`;
  const headline = 'Council rebuilds the old bridge\n';

  it.each([
    ['right above the headline', `Politik\nAnzeige\n${headline}${filler}`],
    ['under a dek', `${headline}${filler.repeat(3)}Anzeige\n${filler}`],
    ['where no line reads like a title', `${filler.repeat(30)}Anzeige\n`],
    ['near the second of two lines that read like a title', `${headline}${filler.repeat(40)}Anzeige\n${headline}`],
  ])('sees one %s', (_where, text) => {
    expect(hasSignal(sweepOf({ text, titles }), engine)).toBe(true);
  });

  it.each([
    ['a slot’s label far below', `${headline}${filler.repeat(30)}Anzeige\n${filler}`],
    ['a slot’s label far above', `Anzeige\n${filler.repeat(30)}${headline}${filler}`],
  ])('lets pass %s', (_where, text) => {
    expect(hasSignal(sweepOf({ text, titles }), engine)).toBe(false);
  });
});

describe('sweepMarkers', () => {
  it('names each marker once, in the catalogue’s order', () => {
    const text = 'seaprwire\nseaprwire\nAnzeige\nX /PRNewswire/ - Y';
    expect(sweepMarkers(sweepOf({ text }), engine)).toEqual(['test/marker-0', 'test/marker-1', 'test/marker-7']);
  });
});
