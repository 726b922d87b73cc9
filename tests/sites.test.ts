import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT } from '../utils/detection/empty-snapshot';
import type { MetadataItem, Snapshot } from '../utils/detection/snapshot';
import { withSites } from '../utils/sites';

const PAGE: Snapshot = { ...EMPTY_SNAPSHOT, url: 'https://www.tagesblick.example.co.uk/a', host: 'tagesblick.example.co.uk' };
const derive = (...metadata: MetadataItem[]) => withSites({ ...PAGE, metadata }).metadata.slice(metadata.length);

describe('withSites finds', () => {
  it.each([
    ['link:canonical', 'https://kurier.at/a', 'canonical-site', 'kurier.at'],
    ['meta:og:url', 'https://news.kurier.co.at/a', 'canonical-site', 'kurier.co.at'],
    ['jsonld:isBasedOn', 'https://kurier.at/a', 'original-site', 'kurier.at'],
  ])('%s %s', (field, value, target, site) => expect(derive({ field, value })).toEqual([{ field: target, value: site }]));
});

describe('withSites ignores', () => {
  it.each([
    ['its own site', 'link:canonical', 'https://example.co.uk/a'],
    ['its own subdomain', 'link:canonical', 'https://amp.example.co.uk/a'],
    ['a sister under another suffix', 'link:canonical', 'https://example.com/a'],
    ['a relative address', 'link:canonical', '/a'],
    ['what is no address', 'meta:syndication-source', 'Kurier'],
    ['other fields', 'meta:author', 'https://kurier.at/a'],
    ['prototype keys', '__proto__', 'https://kurier.at/a'],
  ])('%s', (_, field, value) => expect(derive({ field, value })).toEqual([]));

  it('everything on a page without a registrable domain', () => {
    expect(
      withSites({ ...PAGE, url: 'file:///a.html', metadata: [{ field: 'link:canonical', value: 'https://kurier.at/' }] }).metadata,
    ).toHaveLength(1);
  });
});
