import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageLine } from '../../scripts/scan/page-line';
import { article } from './rope-works';

const PROGRAM = fileURLToPath(new URL('../../scripts/scan.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'copytaster-'));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = (name: string, html: string): string => {
  const file = join(folder, name);
  writeFileSync(file, html);
  return file;
};
const STAFF = saved('staff.html', article({ head: '<link rel="canonical" href="https://lunsby-courier.example/rope-works">' }));
const REPUBLISHED = saved('republished.html', article({ tail: '<p>This article was originally published by Skarvik Tidings.</p>' }));
const AUTHOR = saved('author.html', article({ head: '<meta name="author" content="Reuters">' }));
const MENTION = saved('mention.html', article({ tail: '<p>With files from The Associated Press</p>' }));
const FRONT = saved('front.html', article({ head: '<link rel="canonical" href="https://lunsby-courier.example/">' }));
const ABSENT = join(folder, 'absent.html');

function scan(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', PROGRAM, ...args], { encoding: 'utf8', input });
  return {
    status,
    stderr,
    stdout,
    lines: () =>
      stdout
        .trim()
        .split('\n')
        .map((line): PageLine => JSON.parse(line)),
  };
}

describe('scan', { timeout: 60_000 }, () => {
  it('prints a line a page, in the order of the files, on one core and on two', () => {
    const files = [REPUBLISHED, STAFF, FRONT, REPUBLISHED];
    const { status, stdout, lines } = scan(['--json', ...files]);
    expect(status).toBe(0);
    expect(lines().map(({ file, state, label }) => [file, state, label])).toEqual([
      [REPUBLISHED, 'checked', 'republished'],
      [STAFF, 'checked', 'none'],
      [FRONT, 'not-article', 'none'],
      [REPUBLISHED, 'checked', 'republished'],
    ]);
    expect(lines()[0]).toMatchObject({ route: { kind: 'republished', name: 'Skarvik Tidings' }, payment: null });
    expect(scan(['--json', '--jobs', '2', ...files]).stdout).toBe(stdout);
  });

  it('reads pages without a sign with --full only, and knows title, language and address of all', () => {
    const facts = { url: 'https://lunsby-courier.example/rope-works', title: 'Rope works', language: 'en-gb', label: 'none', evidence: [] };
    expect(scan(['--json', STAFF]).lines()).toMatchObject([{ ...facts, parts: [] }]);
    expect(scan(['--json', '--full', STAFF]).lines()).toMatchObject([{ ...facts, parts: [{ part: 'body' }] }]);
    expect(scan(['--json', MENTION]).lines()).toMatchObject([{ label: 'none', evidence: [] }]);
    expect(scan(['--json', '--full', MENTION]).lines()).toMatchObject([{ label: 'none', evidence: [{ strength: 'supporting' }] }]);
  });

  it('reads one page from standard input under the address that is given', () => {
    const { status, lines } = scan(['--json', '--url', 'https://other.example/a', '-'], article());
    expect([status, lines()[0]?.file, lines()[0]?.url]).toEqual([0, '-', 'https://other.example/a']);
  });

  it('prints a report for people without --json', () => {
    const { status, stdout } = scan([REPUBLISHED]);
    expect(status).toBe(0);
    expect(stdout).toContain('Verdict: republished | republished · Skarvik Tidings');
    expect(stdout).toContain(
      '[tail, stated, decisive] en/originally-published: "This article was originally published by Skarvik Tidings"',
    );
    expect(scan([AUTHOR]).stdout).toContain('[metadata meta:author, marked, decisive] any/agency-author: "Reuters"');
  });

  it.each([['1'], ['2']])('says which file cannot be read and goes on, in %s processes', (jobs) => {
    const { status, lines } = scan(['--json', '--jobs', jobs, ABSENT, STAFF]);
    expect(status).toBe(1);
    expect(lines().map(({ state }) => state)).toEqual(['failed', 'checked']);
    expect(lines()[0]?.reason).toContain('ENOENT');
  });

  it.each([
    ['no file', []],
    ['an unknown option', ['--fast', STAFF]],
    ['an address that is none', ['--url', 'rope-works', STAFF]],
    ['no number of processes', ['--jobs', 'all', STAFF]],
    ['standard input in two processes', ['--jobs', '2', '-']],
  ])('says how it is used: %s', (_, args) => {
    const { status, stderr, stdout } = scan(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage: npm run --silent scan');
  });
});
