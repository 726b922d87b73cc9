import { describe, expect, it } from 'vitest';
import { judge } from '../../utils/detection/judge';
import type { Snapshot } from '../../utils/detection/snapshot';
import { unchecked } from '../../utils/detection/unchecked';
import { evidenceOf } from './evidence-of';
import { blockOf, engineOf, type MarkerText, SOURCES, snapshotOf } from './small-engine';

const WIRE: MarkerText = { phrases: ['/PRNewswire/ {dash}'], claim: 'press-release', source: 5 };
const REPRINT: MarkerText = { phrases: ['First published in {outlet}'], claim: 'republished', role: 'republication', zones: ['body'] };
const engine = engineOf(WIRE, REPRINT);
const all = () => true;
const verdictOn = (page: Partial<Snapshot>) => judge(snapshotOf(page), engine, all);
const CHECKED = { sources: SOURCES.length, markers: 2, languages: 1 };
const NOTHING = { reason: null, label: 'none', route: null, payment: null, evidence: [], parts: [], truncated: false };

describe('judge', () => {
  it('says what the page says, and of how many words', () => {
    const verdict = verdictOn({ blocks: [blockOf('LINDWERDER /PRNewswire/ -- Acme grew.')] });
    expect(verdict).toEqual({
      ...NOTHING,
      state: 'checked',
      label: 'press-release',
      route: { kind: 'press-release', source: 'pr-newswire', name: 'PR Newswire', issuer: null, mixed: false, disclaims: null },
      evidence: [expect.objectContaining({ marker: 'test/marker-0', quote: '/PRNewswire/ --' })],
      parts: [
        { part: 'body', words: 2 },
        { part: 'dateline', words: 2 },
      ],
      checked: CHECKED,
    });
  });

  it('says nothing of an article without marks', () => {
    expect(verdictOn({})).toEqual({ ...NOTHING, state: 'checked', checked: CHECKED });
  });

  it('gives what is no article neither label nor evidence', () => {
    const page = { isArticle: false, blocks: [blockOf('LINDWERDER /PRNewswire/ -- Acme grew.')] };
    expect(verdictOn(page)).toEqual({ ...NOTHING, state: 'not-article', checked: CHECKED });
  });

  it('weighs evidence found by other means, also of a source that the catalogue does not have', () => {
    const more = evidenceOf({ source: 'lindwire@own', strength: 'decisive', quote: 'via Lindwire', block: null });
    const verdict = judge(snapshotOf({}), engine, all, [more]);
    expect(verdict.evidence).toEqual([more]);
    expect(verdict.route).toMatchObject({ kind: 'press-release', source: 'lindwire@own', name: 'lindwire@own' });
  });

  it('leaves out notices of the site’s own', () => {
    const blocks = [blockOf('First published in Dagblick', 'body')];
    expect(verdictOn({ blocks, siteName: 'Skarvik Tidings' })).toMatchObject({ label: 'republished', route: { name: 'Dagblick' } });
    expect(verdictOn({ blocks, siteName: 'Dagblick' })).toMatchObject({ label: 'none', route: null, evidence: [] });
  });

  it('asks whether a marker is on', () => {
    const page = snapshotOf({ blocks: [blockOf('LINDWERDER /PRNewswire/ -- Acme grew.')] });
    const verdict = judge(page, engine, (marker) => marker !== 'test/marker-0');
    expect(verdict).toMatchObject({ label: 'none', evidence: [], checked: { markers: 1 } });
  });

  it('tells of a page that repeats so much that not all of it was looked at', () => {
    const repeated = (times: number) => verdictOn({ blocks: [blockOf('/PRNewswire/ '.repeat(times))] }).truncated;
    expect([repeated(100), repeated(2000)]).toEqual([false, true]);
  });
});

describe('unchecked', () => {
  it.each([['no-access', 'browser-page'] as const, ['failed', 'too-large'] as const])('is %s, and says why: %s', (state, reason) => {
    expect(unchecked(state, reason)).toEqual({ ...NOTHING, state, reason, checked: { sources: 0, markers: 0, languages: 0 } });
  });
});
