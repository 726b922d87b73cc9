// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TestOutcome } from '../../components/options/test-outcome';
import { PopupView } from '../../components/popup/popup-view';
import { TextsProvider } from '../../components/texts-context';
import { IDLE_POPUP } from '../../scripts/gallery/idle-popup';
import type { Verdict } from '../../utils/detection/verdict';
import { NOTHING_SHOWN } from '../../utils/popup/popup-model';
import { annotationReport } from '../../utils/report/annotation-report';
import { markdownReport } from '../../utils/report/markdown-report';
import { textSnapshot } from '../../utils/rules/text-snapshot';
import { badgeOf } from '../../utils/toolbar/badge';
import { DISTRIBUTED, sampleEvidence, sampleReport } from '../components/sample-report';
import { englishTexts } from '../components/sample-texts';

/** What a stranger can write into a title, a byline, a sponsor's name, a fact of the page's code, or a passage. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '](javascript:alert(1)) [x](https://bad.example)',
  '<a href="javascript:alert(1)">click</a>',
  '# heading\n\n- list\n\n> quote\n\n```js\nalert(1)\n```',
  '\u202egnp.exe\u202c and \u2067then\u2069',
  'nul\u0000bell\u0007escape\u001b[31m',
  '$1 $2 {{constructor}} &lt;b&gt;',
] as const;
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const verdictOf = (words: string): Verdict => ({
  ...DISTRIBUTED,
  label: 'paid',
  route: { kind: 'press-release', source: 'acme-wire', name: words, issuer: words, mixed: false, disclaims: null },
  payment: { kind: 'paid', sponsor: words },
  evidence: [
    sampleEvidence({ quote: words, end: words.length, names: { issuer: words } }),
    sampleEvidence({ quote: words, block: null, zone: 'metadata', field: `jsonld:${words}`, grade: 'marked', claim: 'paid' }),
  ],
});
const reportOf = (words: string) =>
  sampleReport(verdictOf(words), {
    title: words,
    host: words,
    contexts: [{ prefix: words, suffix: words }],
    leads: { canonical: null, sourcePage: null, sentence: words },
  });

afterEach(cleanup);

function draw(element: JSX.Element): HTMLElement {
  return render(<TextsProvider value={englishTexts}>{element}</TextsProvider>).container as HTMLElement;
}

const popup = (words: string): HTMLElement => {
  return draw(
    <PopupView
      report={reportOf(words)}
      isChecking={false}
      highlighted={NOTHING_SHOWN}
      notice={null}
      switchedOff={{ target: 'source', id: 'x', site: words, name: words }}
      {...IDLE_POPUP}
    />,
  );
};

describe.each(HOSTILE)('%j', (words) => {
  it('is text in the popup, and makes no element, link or handler', () => {
    const plain = popup('Plain words');
    const elements = [...plain.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name !== 'svg');
    cleanup();
    const shown = popup(words);
    expect([...shown.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name !== 'svg')).toEqual(elements);
    expect([...shown.querySelectorAll('q')].map(({ textContent }) => textContent)).toContain(words);
    for (const element of shown.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href') expect(value).toMatch(/^(?:https:|blob:|data:(?:text\/markdown|application\/json))/);
      }
  });

  it('turns no sentence of the popup about', () => {
    const shown = popup(words);
    for (const selector of ['h1', '.verdict p', '.notices']) expect(shown.querySelector(selector)?.textContent).not.toMatch(DIRECTIONS);
    for (const quote of shown.querySelectorAll('q')) expect(quote.getAttribute('dir')).toBeTruthy();
  });

  it('is one line of plain words in the tooltip', () => {
    expect(badgeOf(reportOf(words), englishTexts).title).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });

  it('is words in the Markdown report', () => {
    const report = markdownReport({ ...reportOf(words), url: 'https://paper.example/story' }, englishTexts);
    expect(report).not.toMatch(/(?<!\\)<(?!https:\/\/paper\.example\/)|(?<!\\)\]\((?!<https:\/\/paper\.example\/)|^(?:- |```)|\n#/m);
    expect(report).not.toMatch(DIRECTIONS);
    expect(report.split('\n').every((line) => !/[^\P{Cc}]/u.test(line))).toBe(true);
  });

  it('is a string in the JSON report', () => {
    const { copytaster, items } = JSON.parse(annotationReport(reportOf(words)));
    expect([copytaster.title, items[0].target.selector.exact]).toEqual([words, words]);
  });

  it('is text in the options’ tester', () => {
    const verdict = verdictOf(words);
    const result = { snapshot: textSnapshot(words), verdict, without: null, rule: null, ordinary: null, time: 1 };
    const shown = draw(<TestOutcome result={result} />);
    expect(shown.querySelector('img, script, a, svg')).toBeNull();
    expect(shown.querySelector('code')?.textContent).toBe(`jsonld:${words}: ${words}`);
  });
});
