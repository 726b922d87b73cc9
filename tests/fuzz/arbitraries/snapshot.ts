import fc from 'fast-check';
import type { Block, MetadataItem, Snapshot, SnapshotLink } from '../../../utils/detection/snapshot';
import { ZONES } from '../../../utils/detection/vocabulary';
import { CATALOGUE } from '../engine';
import { exampleOrText, hostileText } from './text';

const FIELDS = [...new Set(CATALOGUE.markers.flatMap(({ fields }) => fields)), '__proto__', 'meta:constructor', ''];
const HOSTS = [...CATALOGUE.sources.flatMap(({ hosts }) => hosts), 'rt.prnewswire.com', 'lunsby.example', '', '..', '[::1]'];

const block: fc.Arbitrary<Block> = fc.record({
  text: exampleOrText,
  zones: fc.subarray([...ZONES], { minLength: 0 }),
  visible: fc.boolean(),
  heading: fc.boolean(),
  linkDensity: fc.double({ min: 0, max: 1, noNaN: true }),
});
const item: fc.Arbitrary<MetadataItem> = fc
  .tuple(fc.constantFrom(...FIELDS), exampleOrText)
  // examples of metadata name their field: `meta:author=AP`
  .map(([field, text]) => {
    const [, named, value] = /^([\w:@-]+)=(.*)$/s.exec(text) ?? [];
    return named === undefined || value === undefined ? { field, value: text } : { field: named, value };
  });
const link: fc.Arbitrary<SnapshotLink> = fc.record({
  kind: fc.constantFrom('link', 'image'),
  host: fc.oneof(fc.constantFrom(...HOSTS), hostileText),
  path: fc.oneof(fc.constantFrom('/', '/rt.gif?NewsItemId=1'), hostileText),
  block: fc.option(fc.integer({ min: -1, max: 9 })),
});

/** Pages as the reader might hand them over, and as a page that took over its process might. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.record({
  url: fc.oneof(fc.webUrl(), hostileText),
  title: hostileText,
  language: fc.oneof(fc.constantFrom(null, 'en', 'de-at', 'zh-hans', 'xx'), hostileText),
  host: fc.oneof(fc.domain(), hostileText),
  siteName: fc.option(hostileText),
  isArticle: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  metadata: fc.array(item, { maxLength: 4 }),
  blocks: fc.array(block, { maxLength: 6 }),
  links: fc.array(link, { maxLength: 4 }),
  truncated: fc.boolean(),
});
