import { judge } from '../detection/judge';
import type { Engine } from '../detection/prepare-catalogue';
import type { Snapshot, Sweep } from '../detection/snapshot';
import type { Settings } from '../settings/schema';
import { isOnBy } from '../settings/switches';
import { withSites } from '../sites';
import { type TabReport, toReport } from '../tab-report';

/** What a page that was read says about its supplier. */
export function judgeSnapshot(snapshot: Snapshot, engine: Engine, settings: Settings): TabReport {
  const page = withSites(snapshot);
  return toReport(page, judge(page, engine, isOnBy(settings)), engine.catalogue.sources);
}

/** The same for a page whose sweep gave no sign: nothing was found, or it is no article. */
export function judgeSweep(sweep: Sweep, engine: Engine, settings: Settings): TabReport {
  const empty: Snapshot = {
    url: sweep.url,
    title: '',
    language: null,
    host: hostOf(sweep.url),
    siteName: null,
    isArticle: sweep.isArticleLike,
    metadata: [],
    blocks: [],
    links: [],
    truncated: false,
  };
  return toReport(empty, judge(empty, engine, isOnBy(settings)), []);
}

/** Host without `www.`; empty for files, the browser's own pages and what has no address. */
export function hostOf(url: string): string {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
