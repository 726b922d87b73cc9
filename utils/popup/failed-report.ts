import { NO_FACTS, type TabReport } from '../report/tab-report';

/** What the popup shows where even the background did not answer. */
export function failedReport(now = new Date()): TabReport {
  return {
    url: '',
    host: '',
    title: '',
    language: null,
    verdict: {
      state: 'failed',
      reason: 'internal',
      label: 'none',
      route: null,
      payment: null,
      evidence: [],
      parts: [],
      checked: { sources: 0, markers: 0, languages: 0 },
      truncated: false,
    },
    sources: [],
    truncated: false,
    checkedAt: now.toISOString(),
    catalogue: '',
    ...NO_FACTS,
  };
}
