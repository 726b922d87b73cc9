import type { Page } from 'puppeteer-core';
import { packCatalogue } from '../../utils/catalogue/pack';
import type { Catalogue } from '../../utils/detection/catalogue';
import { viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexToBytes } from '../../utils/detection/index-bytes';
import { indexCatalogue, literalOf } from '../../utils/detection/index-catalogue';
import type { Sweep } from '../../utils/detection/snapshot';
import { bundle } from './bundle';
import { grownCatalogue } from './grown-catalogue';
import type { EnginePages } from './in-page/engine';

/** What the background does with catalogues of one size. Times of loading in milliseconds. */
export interface EngineCost extends EngineTimes {
  readonly markers: number;
  readonly indexBytes: number;
  /** Bytes that are held after all pages were judged, the index among them. */
  readonly heap: number;
  readonly load: number;
  readonly first: number;
}

/** Times a character in nanoseconds, and a page in microseconds. */
interface EngineTimes {
  readonly charCodeAt: number;
  readonly fold: number;
  readonly scan: number;
  readonly foldAndScan: number;
  /** To take words and facts from a page's code. */
  readonly take: number;
  readonly sweep: number;
  readonly judge: number;
}

/** Characters that an expression of all literals is tried on: it is slow. */
const ALTERNATION_TEXT = 20_000;

/** Times that each size has its turn. */
const TURNS = 5;

/**
 * Measures a catalogue of each size in a place of its own, so that loading meets no warm code. The sizes take turns and the best turn counts:
 * what else the machine does then slows all of them alike.
 */
export async function measureEngines(
  newPlace: () => Promise<Page>,
  catalogue: Catalogue,
  sizes: readonly number[],
  pages: EnginePages,
): Promise<readonly EngineCost[]> {
  const source = await bundle('scripts/bench/in-page/engine.ts');
  const places: Page[] = [];
  const costs: EngineCost[] = [];
  try {
    for (const markers of sizes) {
      const grown = grownCatalogue(catalogue, markers);
      const bytes = indexToBytes(indexCatalogue(viewCatalogue(grown)));
      const files = [JSON.stringify(packCatalogue(grown)), Buffer.from(bytes).toString('base64')].map((file) => JSON.stringify(file));
      const place = await newPlace();
      places.push(place);
      await place.evaluate(`${source}; globalThis.bench = bench; globalThis.pages = ${JSON.stringify(pages)}; 0`);
      const before = await heapOf(place);
      const loaded = (await place.evaluate(
        `(() => { const { engine, ...figures } = bench.load(${files.join()}, pages.markups[0]); globalThis.engine = engine; return figures; })()`,
      )) as Pick<EngineCost, 'load' | 'first'>;
      const times = await measureOnce(place);
      costs.push({ markers, indexBytes: bytes.length, heap: (await heapOf(place)) - before + bytes.length, ...loaded, ...times });
    }
    for (let turn = 1; turn < TURNS; turn += 1)
      for (const [index, place] of places.entries()) {
        const cost = costs[index] as EngineCost;
        costs[index] = { ...cost, ...bestOf(cost, await measureOnce(place)) };
      }
  } finally {
    for (const place of places) await place.close();
  }
  return costs;
}

const measureOnce = async (place: Page): Promise<EngineTimes> => (await place.evaluate('bench.measure(engine, pages)')) as EngineTimes;

const bestOf = (a: EngineTimes, b: EngineTimes): EngineTimes =>
  Object.fromEntries(
    Object.entries(b).map(([name, time]) => [name, Math.min(time, a[name as keyof EngineTimes])]),
  ) as unknown as EngineTimes;

/** Bytes on the script heap of a page once what nobody holds is gone. */
async function heapOf(place: Page): Promise<number> {
  const client = await place.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** The same text under one expression of all the catalogue's literals, in nanoseconds a character. */
export async function measureAlternation(place: Page, catalogue: Catalogue, sweeps: readonly Sweep[]): Promise<number> {
  const literals = catalogue.markers.flatMap(({ phrases, exactCase }) => phrases.flatMap((phrase) => literalOf(phrase, exactCase) ?? []));
  const text = sweeps
    .map((sweep) => sweep.text)
    .join('\n')
    .slice(0, ALTERNATION_TEXT);
  const source = await bundle('scripts/bench/in-page/engine.ts');
  return (await place.evaluate(
    `${source}; bench.alternation(${JSON.stringify([...new Set(literals)])}, ${JSON.stringify(text)})`,
  )) as number;
}
