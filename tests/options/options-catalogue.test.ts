import { describe, expect, it } from 'vitest';
import { compile } from '../../utils/catalogue/compile';
import { detailsOf } from '../../utils/catalogue/details';
import { loadCatalogueFiles } from '../../utils/catalogue/load';
import { browserEntries } from '../../utils/options/options-catalogue';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';

const files = loadCatalogueFiles();

describe('what the options show of the catalogue', () => {
  it('tells each name of a source once, be it a credit or an alias', () => {
    const entries = browserEntries({ catalogue: compile(files), details: detailsOf(files) }, DEFAULT_SETTINGS, []);
    expect(entries.length).toBeGreaterThan(400);
    const twice = entries.filter(({ names }) => new Set(names).size < names.length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});
