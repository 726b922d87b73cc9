import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../scripts/parity/differences';
import { savedPages } from '../../scripts/saved/saved-pages';
import { loadEngine } from '../../scripts/scan/load-engine';
import { readPage } from '../../scripts/scan/read-page';
import { unchecked } from '../../utils/detection/unchecked';
import type { Verdict } from '../../utils/detection/verdict';
import { type TabReport, toReport } from '../../utils/report/tab-report';
import { article } from './rope-works';

const URL_OF_PAGE = 'https://lunsby-courier.example/rope-works';
const engine = loadEngine();
const verdictOf = (tail: string): Verdict => readPage(article({ tail }), URL_OF_PAGE, engine).verdict;
const reportOf = (verdict: Verdict): TabReport =>
  toReport({ url: URL_OF_PAGE, host: '', title: '', language: null, truncated: false }, verdict, [], { checkedAt: '', catalogue: '' });

const STAFF = verdictOf('');
const REPUBLISHED = verdictOf('<p>This article was originally published by Skarvik Tidings.</p>');
const HIDDEN = verdictOf('<p hidden>This article was originally published by Skarvik Tidings.</p>');
const page = { id: 'rope-works', file: '', url: URL_OF_PAGE };
const differ = (automatic: Verdict, clicked: Verdict, full: Verdict, bySelf = automatic) =>
  differencesOf({ page, automatic: reportOf(automatic), clicked: reportOf(clicked), problem: null }, () => ({ full, bySelf }));

describe('differencesOf', () => {
  it('says nothing of pages that are judged alike', () => {
    expect(differ(REPUBLISHED, REPUBLISHED, REPUBLISHED)).toEqual({ verdict: [], evidence: [] });
  });
  it('says where scan finds another supplier', () => {
    const { verdict, evidence } = differ(STAFF, STAFF, REPUBLISHED);
    expect(verdict).toEqual(['says "checked · none", scan "checked · republished · route republished Skarvik Tidings"']);
    expect(evidence[0]).toMatch(/^only in scan: en\/originally-published \[tail, stated, decisive\] "This article/);
  });
  it('says where the sweep misses what a click finds', () => {
    expect(differ(STAFF, REPUBLISHED, REPUBLISHED).verdict).toHaveLength(1);
    expect(differ(unchecked('failed', 'timeout'), STAFF, STAFF).verdict).toHaveLength(1);
  });
  it('says where scan sees a sign that the extension by itself does not, and the reverse', () => {
    expect(differ(STAFF, REPUBLISHED, REPUBLISHED, REPUBLISHED).verdict).toContainEqual(
      expect.stringMatching(/^says "checked · none" by itself, scan "checked · republished/),
    );
    expect(differ(REPUBLISHED, REPUBLISHED, REPUBLISHED, STAFF).verdict).toHaveLength(1);
  });
  it('leaves open by itself whether a page without any sign is an article', () => {
    expect(differ(STAFF, { ...STAFF, state: 'not-article' }, { ...STAFF, state: 'not-article' }).verdict).toEqual([]);
  });
  it('tells evidence of another grade from a verdict', () => {
    const { verdict, evidence } = differ(HIDDEN, HIDDEN, REPUBLISHED);
    expect(verdict).toEqual([]);
    expect(evidence.map((line) => line.slice(0, 20))).toEqual(['only in the browser:', 'only in scan: en/ori']);
  });
  it('says what went wrong', () => {
    expect(
      differencesOf({ page, automatic: null, clicked: null, problem: 'no tab' }, () => ({ full: STAFF, bySelf: STAFF })).verdict,
    ).toEqual(['no tab']);
  });
});

describe('savedPages', () => {
  it('takes addresses from the labels, and gives one to pages without', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copytaster-'));
    try {
      writeFileSync(join(folder, 'loose.html'), '');
      expect(savedPages(folder)).toEqual([{ id: 'loose', file: join(folder, 'loose.html'), url: 'http://loose.example/saved/article' }]);
      mkdirSync(join(folder, 'pages'));
      writeFileSync(join(folder, 'pages/one.html'), '');
      writeFileSync(join(folder, 'pages/two B.html'), '');
      const labels = [{ id: 'one', url: 'https://lunsby.example/a#b' }, { id: 'two B', url: 'about:blank' }, { id: 'not-there' }];
      writeFileSync(join(folder, 'labels.jsonl'), labels.map((label) => JSON.stringify(label)).join('\n'));
      expect(savedPages(folder).map(({ url }) => url)).toEqual(['https://lunsby.example/a#b', 'http://two-b.example/saved/article']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
