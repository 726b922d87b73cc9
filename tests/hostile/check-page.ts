import { parseHTML } from 'linkedom';
import { loadEngine } from '../../scripts/scan/load-engine';
import { judge } from '../../utils/detection/judge';
import type { Snapshot, Sweep } from '../../utils/detection/snapshot';
import { hasSignal } from '../../utils/detection/sweep';
import type { Verdict } from '../../utils/detection/verdict';
import { readArticle } from '../../utils/page/read';
import { withSites } from '../../utils/sites';
import { sweepPage } from '../page/sweep-page';

const ENGINE = loadEngine();
export const ADDRESS = 'https://lunsby-courier.example/2026/rope-works';

export const open = (html: string): Document => parseHTML(html).document as unknown as Document;

export interface CheckedPage {
  readonly sweep: Sweep;
  readonly hasSignal: boolean;
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
}

/** A page's whole way from sweep to verdict, as in a tab that is checked automatically and then by a click. */
export function checkPage(page: Document | string): CheckedPage {
  const document = typeof page === 'string' ? open(page) : page;
  const sweep = sweepPage(document, ADDRESS);
  const snapshot = withSites(readArticle(document, ADDRESS).snapshot);
  return { sweep, hasSignal: hasSignal(withSites(sweep), ENGINE), snapshot, verdict: judge(snapshot, ENGINE, () => true) };
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
export function timed<T>(run: () => T): readonly [result: T, milliseconds: number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
