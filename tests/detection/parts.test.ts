import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { assignParts, countParts } from '../../utils/detection/parts';
import type { Block, Snapshot } from '../../utils/detection/snapshot';
import type { Zone } from '../../utils/detection/vocabulary';
import { evidenceOf } from './evidence-of';

const block = (text: string, zones: readonly Zone[], heading = false): Block => ({ text, zones, visible: true, heading, linkDensity: 0 });
const snapshotOf = (blocks: readonly Block[], language = 'en'): Snapshot => ({ ...EMPTY_SNAPSHOT, blocks, language });

const release = snapshotOf([
  block('Press release', ['head']),
  block('LINDWERDER, May 1 /Wire/ -- Acme said today it grew.', ['lead', 'body']),
  block('It grew a lot.', ['body']),
  block('About Acme', ['body', 'tail'], true),
  block('Acme makes anvils since 1920.', ['tail']),
  block('Media contact', ['tail'], true),
  block('Jo Doe, 555 0100', ['tail']),
  block('Related stories', ['outside']),
]);
const evidence = [
  evidenceOf({ role: 'label', block: 0 }),
  evidenceOf({ role: 'dateline', block: 1, start: 0, end: 27 }),
  evidenceOf({ role: 'boilerplate', block: 3 }),
  evidenceOf({ role: 'contact', block: 5 }),
];

describe('parts', () => {
  it('goes on with boilerplate and contact until something else begins', () => {
    expect(assignParts(release, evidence)).toEqual([null, 'body', 'body', 'boilerplate', 'boilerplate', 'contact', 'contact', null]);
  });

  it('counts a dateline apart from the block that it opens', () => {
    expect(countParts(release, evidence)).toEqual([
      { part: 'body', words: 9 },
      { part: 'dateline', words: 4 },
      { part: 'boilerplate', words: 7 },
      { part: 'contact', words: 6 },
    ]);
  });

  it('leaves out what follows the article without evidence', () => {
    expect(assignParts(snapshotOf([block('Text.', ['lead', 'body']), block('Share this', ['tail'])]), [])).toEqual(['body', null]);
  });

  it('ends boilerplate with a heading that says nothing', () => {
    const blocks = [...release.blocks.slice(0, 5), block('More', ['body'], true), block('It grew again.', ['body'])];
    expect(assignParts(snapshotOf(blocks), evidence.slice(0, 3)).slice(3)).toEqual(['boilerplate', 'boilerplate', 'body', 'body']);
  });

  it('knows the article’s blocks by any of its zones', () => {
    const zones = ['lead', 'body', 'tail', 'head', 'metadata'] as const;
    const blocks = zones.map((zone) => block('Not ours.', [zone]));
    const stated = zones.map((_, index) => evidenceOf({ role: 'disclaimer', block: index }));
    expect(assignParts(snapshotOf(blocks), stated)).toEqual(['disclaimer', 'disclaimer', 'disclaimer', null, null]);
  });

  it('counts apart datelines only, and only those of the body', () => {
    const text = block('LINDWERDER, May 1 /Wire/ -- Acme said', ['body']);
    const dateline = evidenceOf({ role: 'dateline', block: 0, end: 27 });
    expect(countParts(snapshotOf([text]), [evidenceOf({ role: 'credit', block: 0, end: 10 })])).toEqual([{ part: 'body', words: 6 }]);
    expect(countParts(snapshotOf([text]), [dateline, evidenceOf({ role: 'notes', block: 0 })])).toEqual([{ part: 'contact', words: 6 }]);
    expect(countParts(snapshotOf([text]), [dateline, { ...dateline, end: 10 }])).toEqual([
      { part: 'body', words: 2 },
      { part: 'dateline', words: 4 },
    ]);
  });

  it('counts words in languages without spaces', () => {
    expect(countParts(snapshotOf([block('東京は今日も晴れです。', ['lead', 'body'])], 'ja'), [])).toEqual([{ part: 'body', words: 6 }]);
    expect(countParts(snapshotOf([block('วันนี้อากาศดีมาก', ['lead', 'body'])], 'th'), [])[0]?.words).toBeGreaterThan(2);
  });
});
