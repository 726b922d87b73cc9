import { describe, expect, it } from 'vitest';
import { viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexFromBytes, indexToBytes } from '../../utils/detection/index-bytes';
import { indexCatalogue } from '../../utils/detection/index-catalogue';
import { catalogueOf } from './small-engine';

const index = indexCatalogue(
  viewCatalogue(
    catalogueOf(
      { phrases: ['/PRNewswire/ {dash}', '広告'] },
      { phrases: ['({source})'], zones: ['tail'] },
      { phrases: ['a.example'], zones: ['links'] },
    ),
  ),
);

describe('indexToBytes', () => {
  it('is undone by indexFromBytes', () => {
    expect(indexFromBytes(indexToBytes(index).buffer)).toEqual(index);
  });
});

describe('indexFromBytes', () => {
  it('refuses another format and what is cut off', () => {
    const bytes = indexToBytes(index);
    expect(() => indexFromBytes(bytes.buffer.slice(0, bytes.length - 4))).toThrow(/cut off/);
    expect(() => indexFromBytes(new Uint8Array(bytes).fill(9, 0, 4).buffer)).toThrow(/format/);
  });
});
