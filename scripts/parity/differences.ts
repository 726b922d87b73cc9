import type { Engine } from '../../utils/detection/prepare-catalogue';
import type { Verdict } from '../../utils/detection/verdict';
import { checkPage, readPage } from '../scan/read-page';
import type { BrowserReports } from './check-in-browser';
import { pageFacts } from './page-facts';

/** In words, a line each: where a browser and `scan` say different things of a page. */
export interface Differences {
  readonly verdict: readonly string[];
  readonly evidence: readonly string[];
}

/** What `scan` says of a page: as automatic checking would, and with `--full`. */
export interface ScanVerdicts {
  readonly bySelf: Verdict;
  readonly full: Verdict;
}

export function scanVerdicts(html: string, url: string, engine: Engine): ScanVerdicts {
  return { bySelf: checkPage(html, url, engine).verdict, full: readPage(html, url, engine).verdict };
}

/** `scan` judges the page under the address that the browser shows it by. */
export function differencesOf({ page, automatic, clicked, problem }: BrowserReports, scan: (url: string) => ScanVerdicts): Differences {
  if (problem !== null || clicked === null || automatic === null) return { verdict: [problem ?? 'no report'], evidence: [] };
  const verdict: string[] = [];
  const scanned = scan(clicked.url || page.url);
  const [seen, bySelf] = [pageFacts(clicked.verdict), pageFacts(automatic.verdict)];
  const [full, quick] = [pageFacts(scanned.full), pageFacts(scanned.bySelf)];
  if (seen.verdict !== full.verdict) verdict.push(`says "${seen.verdict}", scan "${full.verdict}"`);
  if (bySelf.verdict !== quick.verdict) verdict.push(`says "${bySelf.verdict}" by itself, scan "${quick.verdict}"`);
  if (bySelf.verdict !== seen.verdict && !isUnread(automatic.verdict, clicked.verdict))
    verdict.push(`says "${bySelf.verdict}" by itself and "${seen.verdict}" on a click`);
  return {
    verdict,
    evidence: [
      ...seen.evidence.filter((line) => !full.evidence.includes(line)).map((line) => `only in the browser: ${line}`),
      ...full.evidence.filter((line) => !seen.evidence.includes(line)).map((line) => `only in scan: ${line}`),
    ],
  };
}

/** A page without any sign is not read by itself: whether it is an article then stays open. */
function isUnread(automatic: Verdict, clicked: Verdict): boolean {
  return automatic.state !== 'failed' && automatic.evidence.length === 0 && automatic.label === 'none' && clicked.label === 'none';
}
