import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_BLOCKS, MAX_LINKS, MAX_METADATA } from '../../utils/page/limits';
import { checkPage, open, timed } from './check-page';
import { LARGE_PAGES, pageOf, STORY } from './pages';

/** A page of 1,000 paragraphs: five times the longest ordinary article. */
const LONG_PAGE = pageOf({ inside: STORY.repeat(125) });
/** The largest pages have fifty times as much text; nothing may cost more than in proportion, with room for noise. */
const MOST_TIMES_LONG_PAGE = 60;
/** Milliseconds on a busy machine, the parser's time included. */
const PATIENCE = 60_000;
/** Plain data of this size still passes between page and background in a blink; ten million characters are read at most. */
const MOST_JSON = 16_000_000;

describe('large pages', () => {
  let long = 0;
  beforeAll(() => {
    const runs = Array.from({ length: 5 }, () => open(LONG_PAGE)).map((document) => timed(() => checkPage(document))[1]);
    // the first runs are slow: nothing is compiled yet
    long = Math.max(...runs.slice(2));
  }, PATIENCE);

  it.each(LARGE_PAGES)(
    '%s: read within limits, with a verdict, in time',
    (_, html, truncated) => {
      const document = open(html());
      const [{ snapshot, verdict }, time] = timed(() => checkPage(document));
      expect(verdict.state).toBe('checked');
      expect(verdict.label).toBe('none');
      expect(snapshot.title).toBe('Rope works rebuilt');
      expect(snapshot.truncated).toBe(truncated);
      expect(snapshot.blocks.length).toBeLessThanOrEqual(MAX_BLOCKS);
      expect(snapshot.links.length).toBeLessThanOrEqual(MAX_LINKS);
      expect(snapshot.metadata.length).toBeLessThanOrEqual(MAX_METADATA);
      expect(JSON.stringify(snapshot).length).toBeLessThan(MOST_JSON);
      expect(time / long).toBeLessThan(MOST_TIMES_LONG_PAGE);
    },
    PATIENCE,
  );
});
