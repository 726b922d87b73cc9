import { describe, expect, it } from 'vitest';
import { annotationReport } from '../../utils/report/annotation-report';
import { distinctiveSentence } from '../../utils/report/distinctive-sentence';
import { markdownReport } from '../../utils/report/markdown-report';
import { markdownText } from '../../utils/report/markdown-text';
import { searchLinks } from '../../utils/report/search-links';
import { fragmentUrl } from '../../utils/report/text-fragment';
import { DISTRIBUTED, NONE, sampleEvidence, sampleReport } from '../components/sample-report';
import { englishTexts } from '../components/sample-texts';

const NO_CONTEXT = { prefix: '', suffix: '' };
const URL = 'https://paper.example/story';

describe('fragmentUrl', () => {
  const links: [string, string, string, { prefix: string; suffix: string }][] = [
    [URL, '(Acme Wire) –', `${URL}#:~:text=(Acme%20Wire)%20%E2%80%93`, NO_CONTEXT],
    [URL, 'well-known, & more', `${URL}#:~:text=well%2Dknown%2C%20%26%20more`, NO_CONTEXT],
    [`${URL}#part`, 'dpa', `${URL}#part:~:text=dpa`, NO_CONTEXT],
    [`${URL}#:~:text=old`, 'dpa', `${URL}#:~:text=dpa`, NO_CONTEXT],
    [URL, 'dpa', `${URL}#:~:text=source%3A-,dpa,-said%20on`, { prefix: 'ewspaper source: ', suffix: ' said on Tue' }],
    [URL, 'one\ntwo', `${URL}#:~:text=one%20two`, NO_CONTEXT],
  ];
  it.each(links)('%s and “%s”', (url, quote, expected, context) => {
    expect(fragmentUrl(url, quote, context)).toBe(expected);
  });

  it('gives long quotes by their first and last words, in scripts without spaces by characters', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    expect(fragmentUrl(URL, words, NO_CONTEXT)).toMatch(/text=word0%20word1%20word2%20word3%20word4,word35.*word39$/);
    expect(decodeURIComponent(fragmentUrl(URL, '文'.repeat(200), NO_CONTEXT))).toBe(`${URL}#:~:text=${'文'.repeat(20)},${'文'.repeat(20)}`);
  });
});

describe('markdownText', () => {
  const texts: [string, string][] = [
    ['<img src=x onerror=alert(1)>', '\\<img src\\=x onerror\\=alert(1)\\>'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript\\:alert(1))'],
    ['# not a heading\n\n- not a list', '\\# not a heading - not a list'],
    ['1. not a list', '1\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['*bold* _italic_ `code` | ~~gone~~', '\\*bold\\* \\_italic\\_ \\`code\\` \\| \\~\\~gone\\~\\~'],
    ['https://bad.example', 'https\\://bad.example'],
    ['„Guten Tag“, sagte sie.', '„Guten Tag“, sagte sie.'],
  ];
  it.each(texts)('%j', (text, expected) => expect(markdownText(text)).toBe(expected));
});

describe('markdownReport', () => {
  it('has the sentence, every quote with its place and rule, and how it was made', () => {
    const lines = markdownReport(sampleReport(DISTRIBUTED), englishTexts).split('\n\n');
    expect(lines.slice(0, 2)).toEqual([
      '# [A story](<https://paper.example/story>)',
      '**Supplied through Acme Wire, a press-release distributor**',
    ]);
    expect(lines[2]).toBe('> (Acme Wire) –');
    expect(lines[3]).toBe('[Show on the page](<https://paper.example/story#:~:text=(Acme%20Wire)%20%E2%80%93>) · `acme-wire/dateline`');
    expect(lines).toContain('> image\\: px.wire.example/1');
    expect(lines.at(-1)).toMatch(/^Checked by Copytaster on .*2026.*Catalogue c0ffee\.\n$/);
  });

  it('lets a page’s words be nothing but words', () => {
    const evil = sampleReport(
      { ...DISTRIBUTED, evidence: [sampleEvidence({ quote: '](x) <script>\n# H' })] },
      { title: '](x)', url: 'javascript:1' },
    );
    const report = markdownReport(evil, englishTexts);
    expect(report).not.toMatch(/(?<!\\)<script|^# H|(?<!\\)\]\(javascript/m);
    expect(report.startsWith('# \\](x)')).toBe(true);
  });
});

describe('annotationReport', () => {
  it('is a page of web annotations', () => {
    const contexts = [{ prefix: 'LUNSBY ', suffix: ' The harbour' }];
    const page = JSON.parse(annotationReport(sampleReport(DISTRIBUTED, { contexts })));
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      generated: '2026-11-14T08:40:00.000Z',
    });
    expect(page.copytaster).toMatchObject({ label: 'distributed', catalogue: 'c0ffee' });
    expect(page.items[0].target).toEqual({
      source: 'https://paper.example/story',
      selector: { type: 'TextQuoteSelector', exact: '(Acme Wire) –', prefix: 'LUNSBY ', suffix: ' The harbour' },
    });
    expect(page.items[0].copytaster.rules[0]).toMatchObject({ marker: 'acme-wire/dateline', strength: 'decisive' });
    expect(page.items[2]).toMatchObject({
      target: { source: 'https://paper.example/story' },
      copytaster: { field: 'image', value: 'px.wire.example/1' },
    });
  });

  it('says so where nothing was found', () => {
    expect(JSON.parse(annotationReport(sampleReport(NONE)))).toMatchObject({
      items: [],
      copytaster: { label: 'none', checked: { sources: 12 } },
    });
  });
});

describe('distinctiveSentence', () => {
  it('prefers names and numbers', () => {
    const story = [
      'It was a cold and windy morning in the old town by the sea. The ferry Solveig II will carry 84 cars to Lunsby from 3 May.',
      'Nobody knew what would come of it in the end, or when.',
    ];
    expect(distinctiveSentence(story, 'en')).toBe('The ferry Solveig II will carry 84 cars to Lunsby from 3 May.');
  });

  const none: [string, string[]][] = [
    ['nothing', []],
    ['short sentences', ['Yes. No. Perhaps.']],
    ['quotations', ['“The ferry Solveig II will carry 84 cars to Lunsby from 3 May,” she said.']],
    ['an endless sentence', ['word '.repeat(200)]],
  ];
  it.each(none)('ignores %s', (_, story) => expect(distinctiveSentence(story, 'not a language')).toBeNull());

  it('takes languages without word spaces', () => {
    expect(distinctiveSentence(['发言人表示。港口铁路将于2027年春季起全面改用电力机车作业。'], 'zh')).toBe(
      '港口铁路将于2027年春季起全面改用电力机车作业。',
    );
  });
});

describe('searchLinks', () => {
  it('asks for the words in this order, elsewhere than here', () => {
    const links = searchLinks('Six locomotives & more', 'paper.example');
    expect(links.map(({ name }) => name)).toEqual(['DuckDuckGo', 'Google', 'Bing']);
    expect(links[0]?.url).toBe('https://duckduckgo.com/?q=%22Six%20locomotives%20%26%20more%22%20-site%3Apaper.example');
  });
});
