import type { PackedCatalogue } from '../../../utils/catalogue/pack';
import { viewPacked } from '../../../utils/catalogue/unpack';
import { fold, roomFor } from '../../../utils/detection/fold';
import { indexFromBytes } from '../../../utils/detection/index-bytes';
import { judge } from '../../../utils/detection/judge';
import { scan } from '../../../utils/detection/packed-index';
import { createEngine, type Engine } from '../../../utils/detection/prepare-catalogue';
import type { Snapshot, Sweep } from '../../../utils/detection/snapshot';
import { hasSignal } from '../../../utils/detection/sweep';
import type { CodedText } from '../../../utils/detection/unit-code';
import type { PageMarkup } from '../../../utils/page/page-markup';
import { sweepMarkup } from '../../../utils/page/sweep';

/** Rounds of which the best counts: what else the machine does can only make a round slower. */
const ROUNDS = 3;
/** Parts that the pages are measured in. */
const PARTS = 12;
/** A round is repeated until it took so many milliseconds: clocks in pages are coarse. */
const MIN_ROUND = 4;

/** The same pages as tabs hand them over, as they are swept, and as they are read. */
export interface EnginePages {
  readonly markups: readonly PageMarkup[];
  readonly sweeps: readonly Sweep[];
  readonly snapshots: readonly Snapshot[];
}

/** Milliseconds to load a catalogue from its text and bytes, and for the first sweep after it. */
export function load(text: string, index: string, page: PageMarkup) {
  const bytes = Uint8Array.from(atob(index), (character) => character.charCodeAt(0));
  const started = performance.now();
  const engine = createEngine(viewPacked(JSON.parse(text) as PackedCatalogue), [indexFromBytes(bytes.buffer)]);
  const loaded = performance.now();
  hasSignal(sweepMarkup(page), engine);
  return { engine, load: loaded - started, first: performance.now() - loaded };
}

/** Nanoseconds a character, and microseconds a page. */
export function measure(engine: Engine, { markups, sweeps, snapshots }: EnginePages) {
  const texts = sweeps.map(({ text }) => text);
  const folded = texts.map((text) => fold(text));
  const strings = folded.map(({ units }) => Array.from(units, (unit) => String.fromCharCode(unit)).join(''));
  const room = roomFor(Math.max(...texts.map(({ length }) => length)));
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const isOn = () => true;
  let sink = 0;
  const scanOnly = (text: CodedText): undefined => {
    for (const index of engine.indexes)
      scan(text, index, (_, start) => {
        sink += start;
      });
    return undefined;
  };
  const perCharacter = <T>(items: readonly T[], work: (item: T) => number | undefined): number => (best(items, work) * 1e6) / characters;
  const perPage = <T>(items: readonly T[], work: (item: T) => number): number => (best(items, work) * 1e3) / Math.max(1, items.length);
  const times = {
    charCodeAt: perCharacter(strings, sumOf),
    fold: perCharacter(texts, (text) => fold(text, room).units.length),
    scan: perCharacter(folded, scanOnly),
    foldAndScan: perCharacter(texts, (text) => scanOnly(fold(text, room))),
    take: perPage(markups, (page) => sweepMarkup(page).text.length),
    sweep: perPage(sweeps, (sweep) => Number(hasSignal(sweep, engine))),
    judge: perPage(snapshots, (page) => judge(page, engine, isOn).evidence.length),
  };
  // what is looked at is worked out
  if (Number.isNaN(sink)) throw new Error('not a number');
  return times;

  /** Milliseconds for all items: the best round of each part of them, since a calm moment rarely lasts for all. */
  function best<T>(items: readonly T[], work: (item: T) => number | undefined): number {
    const size = Math.ceil(items.length / PARTS);
    let sum = 0;
    for (let from = 0; from < items.length; from += size) sum += bestRound(items.slice(from, from + size), work);
    return sum;
  }

  /** What the work returns is kept, so that no engine leaves it out. */
  function bestRound<T>(items: readonly T[], work: (item: T) => number | undefined): number {
    let lowest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      let passes = 0;
      let elapsed = 0;
      for (; elapsed < MIN_ROUND; passes += 1) {
        for (const item of items) sink += work(item) ?? 0;
        elapsed = performance.now() - started;
      }
      lowest = Math.min(lowest, elapsed / passes);
    }
    return lowest;
  }
}

/** The obvious matcher, in nanoseconds a character: one expression of all literals. */
export function alternation(literals: readonly string[], text: string): number {
  const escaped = literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const expression = new RegExp(escaped.join('|'), 'giu');
  const started = performance.now();
  for (const _ of text.matchAll(expression)) void _;
  return ((performance.now() - started) * 1e6) / text.length;
}

function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
