import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../utils/catalogue/check';
import { compile } from '../../utils/catalogue/compile';
import { readCatalogueFiles } from '../../utils/catalogue/load';
import { packCatalogue } from '../../utils/catalogue/pack';
import { unpackCatalogue } from '../../utils/catalogue/unpack';

const files = readCatalogueFiles();

describe('utils/catalogue/data', () => {
  it('passes npm run check:catalogue', () => {
    expect([...files.problems, ...checkCatalogue(files).problems]).toEqual([]);
  });

  it('ships in at most 500 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(packCatalogue(compile(files))))).toBeLessThanOrEqual(500_000);
  });

  it('packs without loss', () => {
    const catalogue = compile(files);
    expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
  });
});
