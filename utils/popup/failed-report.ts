import { unchecked } from '../detection/unchecked';
import { type TabReport, toReport } from '../report/tab-report';

/** What the popup shows where even the background did not answer. */
export function failedReport(now = new Date()): TabReport {
  const page = { url: '', host: '', title: '', language: null, truncated: false };
  return toReport(page, unchecked('failed', 'internal'), [], { checkedAt: now.toISOString(), catalogue: '' });
}
