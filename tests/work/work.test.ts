import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { grownCatalogue } from '../../scripts/bench/grown-catalogue';
import { madeArticle } from '../../scripts/bench/made-pages';
import { snapshotOf } from '../../scripts/scan/read-page';
import { compile } from '../../utils/catalogue/compile';
import { loadCatalogueFiles } from '../../utils/catalogue/load';
import { type CheckContext, checkMarkup } from '../../utils/check/check-tab';
import { judgeSweep } from '../../utils/check/judge-page';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { judge } from '../../utils/detection/judge';
import { hasSignal } from '../../utils/detection/sweep';
import { watchPage } from '../../utils/in-tab/watch-page';
import { collectBlocks } from '../../utils/page/collect-blocks';
import { markupOf } from '../../utils/page/page-markup';
import { readArticle } from '../../utils/page/read';
import { sweepMarkup } from '../../utils/page/sweep';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { copyOf, FAKE_READER } from '../extension/fake-reader';
import { countingEngine, countReads, nodesOf } from './count-work';

// Counts of work, not time: they are the same on every machine, however busy. A figure may grow when there is a reason; say it in the commit.

const CATALOGUE = compile(loadCatalogueFiles());
const ARTICLE = madeArticle(40).html;
const SIZES = [2000, 20_000] as const;

const on = () => true;

const pageOf = (html: string) => ({ url: 'https://paper.example/story', pieces: [html] });
const sweepOf = (html: string) => sweepMarkup(pageOf(html));

describe('an engine that was just loaded', () => {
  it('has made nothing', () => {
    expect(countingEngine(CATALOGUE).work).toEqual({ markers: 0, phrases: 0, ids: 0 });
  });

  it('makes little of the catalogue for a page without signals, ten times the markers or not', () => {
    const [few, many] = SIZES.map((size) => {
      const { engine, work } = countingEngine(grownCatalogue(CATALOGUE, size));
      expect(hasSignal(sweepOf(ARTICLE), engine)).toBe(false);
      return work;
    });
    expect(few?.phrases).toBeLessThanOrEqual(60);
    expect(many?.phrases).toBeLessThanOrEqual(60 + (few?.phrases ?? 0) * 2);
  });

  it('makes no more for the second of two pages that are alike', () => {
    const { engine, work } = countingEngine(CATALOGUE);
    hasSignal(sweepOf(ARTICLE), engine);
    const first = { ...work };
    hasSignal(sweepOf(ARTICLE), engine);
    expect(work).toEqual(first);
  });

  it('counts what it looks for once for pages under the same settings', () => {
    const { engine, work } = countingEngine(CATALOGUE);
    const settings = () => ({ ...DEFAULT_SETTINGS, sourcesOff: ['ap'] });
    judgeSweep(sweepOf(ARTICLE), engine, settings());
    const first = work.ids;
    expect(first).toBeGreaterThanOrEqual(CATALOGUE.markers.length);
    judgeSweep(sweepOf(ARTICLE), engine, settings());
    expect(work.ids).toBe(first);
  });

  it('asks as little for judging a page', () => {
    const { engine, work } = countingEngine(CATALOGUE);
    judge(snapshotOf(ARTICLE, 'https://paper.example/story'), engine, on);
    expect(work.phrases).toBeLessThanOrEqual(60);
  });
});

/** Checks a page as it is checked automatically; returns the scripts that entered its tab. */
async function enteredBy(html: string): Promise<readonly unknown[]> {
  const executeScript = vi.fn(async () => [{ frameId: 0, result: copyOf(EMPTY_SNAPSHOT) }]);
  const browser = { scripting: { executeScript }, tabs: { get: async () => ({ id: 1 }) } } as unknown as CheckContext['browser'];
  const loadEngine = async () => countingEngine(CATALOGUE).engine;
  await checkMarkup(1, pageOf(html), {
    browser,
    loadSettings: async () => ({ ...DEFAULT_SETTINGS, automatic: 'all' }),
    loadEngine,
    reader: FAKE_READER,
  });
  return executeScript.mock.calls;
}

describe('automatic checking', () => {
  it('lets nothing but the sweep into a tab without signals', async () => {
    expect(await enteredBy(ARTICLE)).toEqual([]);
  });

  it('copies a tab with signals, once', async () => {
    expect(await enteredBy('<p>NEW YORK, May 1, 2026 /PRNewswire/ -- Acme opened a mill.</p>')).toEqual([
      [{ target: { tabId: 1 }, files: ['/copy.js'] }],
    ]);
  });
});

describe('reading a page', () => {
  const { document } = parseHTML(ARTICLE);
  const nodes = nodesOf(document);

  it('runs Readability once', () => {
    const parse = vi.spyOn(Readability.prototype, 'parse');
    readArticle(document, 'https://paper.example/story');
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });

  it('asks no node for more than its neighbours when it collects blocks', () => {
    const steps = countReads(nodes, ['firstChild', 'nextSibling'], () => collectBlocks(document.querySelector('body') as Element));
    expect(steps).toBeGreaterThan(nodes.length / 2);
    expect(steps).toBeLessThanOrEqual(nodes.length * 2);
  });
});

describe('a tab without signals', () => {
  it('is asked for its code and for the length of its text, for no node', () => {
    const document = { documentElement: { outerHTML: ARTICLE, innerText: 'x'.repeat(ARTICLE.length) } };
    expect(markupOf(document as unknown as Document, 'https://paper.example/story').pieces).toEqual([ARTICLE]);
  });

  it('sends one message', () => {
    const sendMessage = vi.fn();
    const runtime = { id: 'x', sendMessage, lastError: undefined, onMessage: { addListener: vi.fn(), removeListener: vi.fn() } };
    const window = { addEventListener: vi.fn() } as unknown as Window;
    vi.stubGlobal('MutationObserver', class {});
    watchPage(window, runtime as never, () => pageOf(ARTICLE), new AbortController().signal);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(sendMessage.mock.calls[0]?.[0]).length).toBeLessThan(ARTICLE.length * 1.1);
  });
});
