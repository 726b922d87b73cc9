import type { Catalogue } from '../../utils/detection/catalogue';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import { hasSignal } from '../../utils/detection/sweep';
import type { ClickCosts } from './click-costs';
import type { EngineCost } from './engine-costs';
import { mean, summarize } from './statistics';
import type { TabCost } from './tab-costs';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly reach: string;
  readonly measured: string;
}

/** Figures of what a tab pays, as ratios to Readability alone on the same pages. */
export function tabFigures(costs: readonly TabCost[], catalogue: Catalogue): readonly Figure[] {
  const engine = prepareCatalogue(catalogue);
  const articles = costs.filter(({ page }) => page.kind !== 'plain');
  const plain = costs.filter(({ page }) => page.kind === 'plain');
  const ratios = (name: 'sweep' | 'verdict' | 'whole' | 'defuddle') => articles.map(({ ms }) => ms[name] / ms.readability);
  const ordinary = articles.filter(({ page }) => page.kind === 'ordinary');
  const signalled = ordinary.filter(({ sweep }) => hasSignal(sweep, engine));
  const paid = ordinary.map((cost) => (signalled.includes(cost) ? cost.ms.verdict : cost.ms.sweep));
  const mix = mean(paid) / mean(ordinary.map(({ ms }) => ms.readability));
  const { length } = ordinary;
  return [
    { name: `Readability alone, ${articles.length} pages`, reach: '', measured: inMs(articles.map(({ ms }) => ms.readability)) },
    { name: 'defuddle', reach: '', measured: `${inRatios(ratios('defuddle'))} × Readability` },
    { name: 'page without signals: sweep', reach: '≤ 0.20 ×', measured: `${inRatios(ratios('sweep'))} ×` },
    { name: 'the same in milliseconds', reach: 'p99 < 50 ms', measured: inMs(articles.map(({ ms }) => ms.sweep)) },
    { name: 'page with signals, until its verdict: sweep, copy', reach: '', measured: `${inRatios(ratios('verdict'))} ×` },
    { name: 'the same with highlights', reach: '≤ 1.25 ×', measured: `${inRatios(ratios('whole'))} ×` },
    { name: `ordinary mix (${signalled.length} of ${length} pages have signals)`, reach: '≤ 0.30 ×', measured: `${mix.toFixed(2)} ×` },
    {
      name: `no articles: ${plain.map(({ page }) => page.name).join(', ')}`,
      reach: '≤ 3 ms',
      measured: inMs(plain.map(({ ms }) => ms.sweep)),
    },
  ];
}

/** Figures of what the background pays, for the catalogue itself, for 2,000 and for 20,000 markers. */
export function engineFigures(costs: readonly EngineCost[], alternation: number): readonly Figure[] {
  const [small, large] = [2000, 20_000].map((size) => costs.find(({ markers }) => markers === size));
  if (small === undefined || large === undefined) return [];
  const perMarker = (cost: EngineCost): string => (cost.indexBytes / cost.markers).toFixed(0);
  const millions = (nanoseconds: number): string => (1000 / nanoseconds).toFixed(0);
  return [
    { name: 'fold and scan at 2,000 markers', reach: '≥ 60 million characters/s', measured: millions(small.foldAndScan) },
    { name: 'fold and scan at 20,000 markers', reach: '≥ 50', measured: millions(large.foldAndScan) },
    {
      name: 'words and facts taken from a page’s code, in the background',
      reach: '',
      measured: `${(small.take / 1000).toFixed(1)} ms a page`,
    },
    { name: 'scan alone at 2,000, to a pass of charCodeAt', reach: '≤ 4 ×', measured: `${(small.scan / small.charCodeAt).toFixed(1)} ×` },
    { name: 'one expression of all literals', reach: '', measured: `${(alternation / small.foldAndScan).toFixed(0)} × fold and scan` },
    { name: 'ten times the markers, bare scan', reach: '≤ 2.2 ×', measured: `${(large.scan / small.scan).toFixed(2)} ×` },
    { name: 'ten times the markers, page judged', reach: '≤ 1.2 ×', measured: `${(large.judge / small.judge).toFixed(2)} ×` },
    { name: 'index', reach: '≤ 200 bytes a marker', measured: `${perMarker(small)}, at 20,000: ${perMarker(large)}` },
    { name: 'held by the background at 20,000 markers', reach: '≤ 15 MB', measured: `${(large.heap / 1e6).toFixed(1)} MB` },
    {
      name: 'load, then first sweep, in a new process',
      reach: '≤ 10 ms',
      measured: `${small.load.toFixed(1)} ms, ${small.first.toFixed(1)} ms`,
    },
  ];
}

/** Figures of clicks on the toolbar button. */
export function clickFigures(usual: ClickCosts, slow: ClickCosts, firefox: ClickCosts | null): readonly Figure[] {
  const heap = Math.max(usual.heap, slow.heap);
  return [
    { name: 'click to verdict, worker asleep', reach: 'median ≤ 400 ms', measured: inMs(usual.ms) },
    { name: 'of that since the browser opened the popup', reach: '', measured: inMs(usual.inPopup) },
    { name: 'the same where the page was checked before', reach: 'median ≤ 100 ms', measured: inMs(usual.again) },
    { name: 'click to verdict on the largest page, its tab 4 × slower', reach: '≤ 1000 ms', measured: inMs(slow.ms) },
    ...(firefox === null
      ? []
      : [
          { name: 'click to verdict in Firefox, background asleep', reach: 'median ≤ 400 ms', measured: inMs(firefox.ms) },
          { name: 'the same where the page was checked before, in Firefox', reach: 'median ≤ 100 ms', measured: inMs(firefox.again) },
        ]),
    { name: 'heap of the background in use', reach: '', measured: `${(heap / 1e6).toFixed(1)} MB` },
  ];
}

function inMs(figures: readonly number[]): string {
  const { median, p90, p99 } = summarize(figures);
  return `${median.toFixed(1)} ms (p90 ${p90.toFixed(1)}, p99 ${p99.toFixed(1)})`;
}

function inRatios(figures: readonly number[]): string {
  const { median, p90, p99 } = summarize(figures);
  return `${median.toFixed(2)} (p90 ${p90.toFixed(2)}, p99 ${p99.toFixed(2)})`;
}
