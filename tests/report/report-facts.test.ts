import { describe, expect, it } from 'vitest';
import type { CatalogueSource } from '../../utils/detection/catalogue';
import type { Block, Snapshot } from '../../utils/detection/snapshot';
import { reportFacts } from '../../utils/report/report-facts';
import { withSites } from '../../utils/sites';
import { DISTRIBUTED, sampleEvidence } from '../components/sample-report';

const block = (text: string, ...zones: Block['zones']): Block => ({ text, zones, visible: true, heading: false, linkDensity: 0 });
const STORY = 'The ferry Solveig II will carry 84 cars to Lunsby from 3 May.';

const PAGE: Snapshot = {
  url: 'https://paper.example/story',
  title: 'A story',
  language: 'en',
  host: 'paper.example',
  siteName: null,
  isArticle: true,
  metadata: [],
  blocks: [
    block(`(Acme Wire) – ${STORY}`, 'lead', 'body'),
    block(STORY, 'body'),
    block('Acme Wire gives no warranty of any kind.', 'tail'),
  ],
  links: [],
  truncated: false,
};
const ACME: CatalogueSource = {
  id: 'acme-wire',
  name: 'Acme Wire',
  kind: 'press-release-wire',
  route: 'distributed',
  about: '',
  country: null,
  homepage: null,
  hosts: ['wire.example'],
  credits: [],
  initials: [],
};
const VERDICT = {
  ...DISTRIBUTED,
  evidence: [
    sampleEvidence(),
    sampleEvidence({
      marker: 'acme-wire/disclaimer',
      role: 'disclaimer',
      zone: 'tail',
      block: 2,
      quote: 'Acme Wire gives no warranty',
      end: 27,
    }),
  ],
};

const factsOf = (changes: Partial<Snapshot>) => reportFacts(withSites({ ...PAGE, ...changes }), VERDICT, [ACME]);

describe('reportFacts', () => {
  it('keeps the words around each quote, and what is the supplier’s', () => {
    const { contexts, supplied, leads } = factsOf({});
    expect(contexts).toEqual([
      { prefix: '', suffix: ' The ferry Solveig II will carry' },
      { prefix: '', suffix: ' of any kind.' },
    ]);
    expect(supplied).toEqual([
      { block: 0, start: 0, end: 13, words: '(Acme Wire) –' },
      { block: 2, start: 0, end: 40, words: 'Acme Wire gives no warranty of any kind.' },
    ]);
    expect(leads.sentence).toBe(STORY);
  });

  const originals: [string, Snapshot['metadata'], string | null][] = [
    [
      'a canonical link to another site',
      [{ field: 'link:canonical', value: 'https://www.other.example/a' }],
      'https://www.other.example/a',
    ],
    ['a canonical link to the page itself', [{ field: 'link:canonical', value: 'https://paper.example/story' }], null],
    ['what is no address', [{ field: 'jsonld:isBasedOn', value: 'javascript:alert(1)' }], null],
  ];
  it.each(originals)('%s', (_, metadata, expected) => expect(factsOf({ metadata }).leads.canonical).toBe(expected));

  const links: [string, Snapshot['links'], string | null][] = [
    ['the source’s release', [{ kind: 'link', host: 'en.wire.example', path: '/r/47', block: 0 }], 'https://en.wire.example/r/47'],
    ['the source’s front page', [{ kind: 'link', host: 'wire.example', path: '/', block: 0 }], null],
    ['the source’s pixel', [{ kind: 'image', host: 'wire.example', path: '/px', block: 0 }], null],
    ['another site', [{ kind: 'link', host: 'notwire.example', path: '/r/47', block: 0 }], null],
  ];
  it.each(links)('%s', (_, found, expected) => expect(factsOf({ links: found }).leads.sourcePage).toBe(expected));
});
