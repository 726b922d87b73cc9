import { describe, expect, it } from 'vitest';
import { findInLinks } from '../../utils/detection/find-in-links';
import type { SnapshotLink } from '../../utils/detection/snapshot';
import { engineOf, type MarkerText } from './small-engine';

const PIXEL: MarkerText = { phrases: ['lindwire.example/pixel'], zones: ['links'], source: 5, on: 'image', role: 'pixel' };
const SITE: MarkerText = { phrases: ['lindwire.example', 'skarvik.example/news/'], zones: ['links'], on: null, role: 'link' };
const LINK: MarkerText = { ...SITE, on: 'link' };
const image = (host: string, path: string): SnapshotLink => ({ kind: 'image', host, path, block: null });
const link = (host: string, path: string, block: number | null = 3): SnapshotLink => ({ kind: 'link', host, path, block });
const find = (links: readonly SnapshotLink[], ...markers: readonly MarkerText[]) => findInLinks(links, engineOf(...markers), () => true);

describe('findInLinks', () => {
  it('quotes the address, and says of what it is', () => {
    expect(find([image('rt.lindwire.example', '/Pixel.gif?id=1')], PIXEL)).toEqual([
      {
        marker: 'test/marker-0',
        source: 'pr-newswire',
        claim: 'agency',
        role: 'pixel',
        grade: 'marked',
        strength: 'decisive',
        zone: 'links',
        visible: false,
        quote: 'rt.lindwire.example/Pixel.gif?id=1',
        block: null,
        start: 0,
        end: 34,
        field: 'image',
        names: {},
        disclaims: null,
        mixed: false,
      },
    ]);
  });

  it('quotes at most 300 characters', () => {
    const [item] = find([link('lindwire.example', `/${'x'.repeat(400)}`)], SITE);
    expect([item?.quote.length, item?.end, item?.field]).toEqual([300, 300, 'link']);
  });

  it.each<[string, readonly SnapshotLink[], MarkerText, readonly string[]]>([
    ['a marker of both kinds, once', [link('lindwire.example', '/a'), image('lindwire.example', '/b')], SITE, ['lindwire.example/a']],
    ['a marker of links only', [image('lindwire.example', '/b'), link('lindwire.example', '/a')], LINK, ['lindwire.example/a']],
    [
      'a marker of images only',
      [link('lindwire.example', '/pixel'), image('lindwire.example', '/pixels')],
      PIXEL,
      ['lindwire.example/pixels'],
    ],
    ['a path’s beginning', [link('skarvik.example', '/news'), link('skarvik.example', '/NEWS/1')], SITE, ['skarvik.example/NEWS/1']],
    ['no path’s middle', [link('skarvik.example', '/x/news/')], SITE, []],
    ['no other host', [link('wire.example', '/'), link('example', '/')], SITE, []],
  ])('finds %s', (_, links, marker, quotes) => {
    expect(find(links, marker).map(({ quote }) => quote)).toEqual(quotes);
  });

  it('finds each marker of one address, but none that is off', () => {
    const links = [image('lindwire.example', '/pixel')];
    expect(find(links, PIXEL, SITE).map(({ marker }) => marker)).toEqual(['test/marker-0', 'test/marker-1']);
    expect(findInLinks(links, engineOf(PIXEL, SITE), (marker) => marker === 1).map(({ marker }) => marker)).toEqual(['test/marker-1']);
  });
});
