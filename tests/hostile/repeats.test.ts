import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/scan/load-engine';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { judge } from '../../utils/detection/judge';
import type { Snapshot } from '../../utils/detection/snapshot';
import { hasSignal } from '../../utils/detection/sweep';
import type { Zone } from '../../utils/detection/vocabulary';
import { timed } from './check-page';

const ENGINE = loadEngine();
const on = () => true;
/** Longest text of a sweep, and longest block of a page that is read. */
const SWEPT = 2_000_000;
const BLOCK = 20_000;
/** Milliseconds of processor time on a machine that is slow; without limits these texts take a minute and more. */
const MOST_MS = 3_000;
const PATIENCE = 60_000;

/** Beginnings of phrases without their ends: each must be looked at, and leads to nothing. */
const BEGINNINGS = ['dpa ', 'AFP】', '/PRNewswire/ ', 'Source: Quelle: (AP ', 'Australian Associated Press ', '(dpa) – (AFP) – '];

const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const TITLE = 'Rope works rebuilt at last';
const sweepOf = (text: string) => ({
  url: 'https://lunsby-courier.example/x',
  text,
  titles: [TITLE],
  metadata: [],
  hosts: [],
  isArticleLike: true,
});
const blockOf = (text: string, ...zones: readonly Zone[]) => ({ text, zones, visible: true, heading: false, linkDensity: 0 });
const pageOf = (...blocks: Snapshot['blocks']): Snapshot => ({ ...EMPTY_SNAPSHOT, isArticle: true, blocks });
const DATELINE = blockOf('LINDWERDER, May 1, 2026 /PRNewswire/ -- Acme said today that it grew.', 'lead', 'body');

describe('a text that repeats the beginning of a phrase without end', () => {
  it.each(BEGINNINGS)(
    '%s is swept in time, and the page is read rather than passed over',
    (beginning) => {
      const [found, time] = timed(() => hasSignal(sweepOf(fill(beginning, SWEPT)), ENGINE));
      expect(found).toBe(true);
      expect(time).toBeLessThan(MOST_MS);
    },
    PATIENCE,
  );

  it.each(BEGINNINGS)(
    '%s is judged in time, and the verdict says that not all was looked at',
    (beginning) => {
      const text = fill(beginning, BLOCK);
      const page = pageOf(...Array.from({ length: 500 }, () => blockOf(text, 'body')));
      const [verdict, time] = timed(() => judge(page, ENGINE, on));
      expect(verdict).toMatchObject({ state: 'checked', truncated: true });
      expect(time).toBeLessThan(MOST_MS);
    },
    PATIENCE,
  );

  it.each(BEGINNINGS)(
    '%s hides nothing that stands at the article’s edges',
    (beginning) => {
      const text = fill(beginning, BLOCK);
      const body = Array.from({ length: 50 }, () => blockOf(text, 'body'));
      const { label, route } = judge(pageOf(blockOf(text, 'body'), DATELINE, ...body), ENGINE, on);
      expect([label, route?.source]).toEqual(['press-release', 'pr-newswire']);
    },
    PATIENCE,
  );
});

describe('a page that repeats its headline without end', () => {
  it.each([
    ['line after line', `${TITLE}\nAnzeige\n`],
    ['far from its labels', `${TITLE}\n${'x'.repeat(4000)}\n${'Anzeige\n'.repeat(500)}`],
  ])(
    '%s is swept in time',
    (_, text) => {
      const [, time] = timed(() => hasSignal(sweepOf(`${'Anzeige\n'.repeat(300)}${fill(text, SWEPT)}`), ENGINE));
      expect(time).toBeLessThan(MOST_MS);
    },
    PATIENCE,
  );
});

describe('an ordinary text', () => {
  it('is looked at to its end', () => {
    const story = fill('Die dpa berichtete, wie Reuters und AFP, über den Hafen. ', BLOCK / 10);
    expect(judge(pageOf(DATELINE, blockOf(story, 'body')), ENGINE, on).truncated).toBe(false);
    expect(hasSignal(sweepOf(fill('The harbour board of Lunsby approved a plan. ', SWEPT)), ENGINE)).toBe(false);
  });
});
