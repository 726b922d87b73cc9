import { describe, expect, it } from 'vitest';
import { viewText } from '../../utils/detection/text-view';
import { evidenceOf, namesIn } from '../../utils/detection/to-evidence';
import { engineOf } from './small-engine';

describe('namesIn', () => {
  it.each([
    ['Acme Corp', 'Acme Corp'],
    ['– Acme Corp –', 'Acme Corp'],
    ['“Acme Corp”', 'Acme Corp'],
    ['(Acme', 'Acme'],
    ['Acme (Skarvik)', 'Acme (Skarvik)'],
    ['Acme Corp.', 'Acme Corp.'],
    ['Yes! & Co., ', 'Yes! & Co.'],
    ['ACME\u00ad-Werke', 'ACME\u00ad-Werke'],
    ['…', undefined],
    ['', undefined],
  ])('takes of %j the name %j', (text, name) => {
    const view = viewText(text);
    expect(namesIn(view, { issuer: [0, view.text.length] })).toEqual(name === undefined ? {} : { issuer: name });
  });

  it('takes each name from its place', () => {
    expect(namesIn(viewText('Acme for Brook'), { issuer: [0, 4], sponsor: [9, 14] })).toEqual({ issuer: 'Acme', sponsor: 'Brook' });
    expect(namesIn(viewText('Acme'), {})).toEqual({});
  });
});

describe('evidenceOf', () => {
  const engine = engineOf({ phrases: ['one'], disclaims: 'host', mixed: true }, { phrases: ['two'], source: 5, role: 'credit' });
  it.each([
    [0, null, null],
    [0, 2, 'dpa'],
    [1, null, 'pr-newswire'],
    [1, 2, 'pr-newswire'],
    [0, 99, null],
  ])('of marker %i that names source %j is of %j', (marker, source, id) => {
    expect(evidenceOf(engine, { marker, source }).source).toBe(id);
  });
  it('says what the marker says', () => {
    expect(evidenceOf(engine, { marker: 0, source: null })).toEqual({
      marker: 'test/marker-0',
      source: null,
      claim: 'agency',
      role: 'dateline',
      strength: 'decisive',
      disclaims: 'host',
      mixed: true,
    });
  });
});
