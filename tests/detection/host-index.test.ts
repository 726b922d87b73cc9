import { describe, expect, it } from 'vitest';
import type { Phrase, Token } from '../../utils/detection/catalogue';
import { viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexHosts, markersOfHost } from '../../utils/detection/host-index';
import { catalogueOf } from './small-engine';

const phrase = (...tokens: readonly Token[]): Phrase => ({ tokens, anchor: 0 });

/** Hosts of markers with these phrases. */
function hostsOf(...markers: readonly (readonly Phrase[])[]) {
  const catalogue = catalogueOf(...markers.map(() => ({ phrases: [], zones: ['links'] as const })));
  const view = viewCatalogue({
    ...catalogue,
    markers: catalogue.markers.map((marker, index) => ({ ...marker, phrases: markers[index] ?? [] })),
  });
  return indexHosts(view, [...markers.keys()]);
}

describe('indexHosts', () => {
  it('takes hosts and their paths, in lower case', () => {
    expect([...hostsOf([phrase('wire.example'), phrase('RT.Wire.example/Pixel/x.gif')])]).toEqual([
      ['wire.example', [{ marker: 0, path: '' }]],
      ['rt.wire.example', [{ marker: 0, path: '/pixel/x.gif' }]],
    ]);
  });

  it('keeps all markers of one host', () => {
    expect(hostsOf([phrase('wire.example/a')], [phrase('wire.example'), phrase('wire.example/b')]).get('wire.example')).toEqual([
      { marker: 0, path: '/a' },
      { marker: 1, path: '' },
      { marker: 1, path: '/b' },
    ]);
  });

  it('looks at the markers that it is given only', () => {
    const view = viewCatalogue(catalogueOf({ phrases: ['a.example'], zones: ['links'] }, { phrases: ['b.example'], zones: ['links'] }));
    expect([...indexHosts(view, [1]).keys()]).toEqual(['b.example']);
  });

  it.each<[string, Phrase]>([
    ['a word without a point', phrase('wire')],
    ['a point in the path only', phrase('wire/x.gif')],
    ['a path alone', phrase('/x.gif')],
    ['nothing', phrase()],
    ['no words of its own', phrase({ type: 'source', full: true })],
    ['more than a literal', phrase('wire.example', { type: 'gap', max: 3 })],
  ])('leaves out %s', (_, given) => expect(hostsOf([given]).size).toBe(0));
});

describe('markersOfHost', () => {
  const hosts = hostsOf([phrase('wire.example')], [phrase('rt.wire.example/pixel')]);
  const markers = (host: string) => markersOfHost(hosts, host).map(({ marker }) => marker);

  it.each<[string, readonly number[]]>([
    ['wire.example', [0]],
    ['WWW.Wire.Example', [0]],
    ['rt.wire.example', [1, 0]],
    ['a.rt.wire.example', [1, 0]],
    ['notwire.example', []],
    ['wire.example.org', []],
    ['example', []],
    ['', []],
  ])('of %j are %j', (host, expected) => expect(markers(host)).toEqual(expected));
});
