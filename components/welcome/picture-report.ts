import type { Evidence } from '../../utils/detection/verdict';
import { NO_FACTS, type TabReport } from '../../utils/report/tab-report';

/** No line ends between the two hyphens, or begins with them. */
const QUOTE = 'LUNSBY, 14 November /Lindwire/\u00a0-\u2060-';

const FOUND: Evidence = {
  marker: 'lindwire/dateline',
  source: 'lindwire',
  claim: 'press-release',
  role: 'dateline',
  grade: 'stated',
  strength: 'decisive',
  zone: 'lead',
  visible: true,
  quote: QUOTE,
  block: 0,
  start: 0,
  end: QUOTE.length,
  field: null,
  names: {},
  disclaims: null,
  mixed: false,
};

/** What the pictures on the welcome page show: an invented release of an invented firm. */
export const PICTURE_REPORT: TabReport = {
  ...NO_FACTS,
  url: 'https://lunsby-courier.example/ferries',
  host: 'lunsby-courier.example',
  title: 'Two ferries for Lunsby',
  language: 'en',
  checkedAt: '2026-11-14T08:40:00.000Z',
  catalogue: '',
  truncated: false,
  sources: [],
  verdict: {
    state: 'checked',
    reason: null,
    label: 'press-release',
    route: { kind: 'press-release', source: 'lindwire', name: 'Lindwire', issuer: 'Lunsby Ferries', mixed: false, disclaims: null },
    payment: null,
    evidence: [FOUND, { ...FOUND, marker: 'lindwire/source', role: 'source-line', zone: 'tail', quote: 'SOURCE Lunsby Ferries', block: 9 }],
    parts: [
      { part: 'body', words: 384 },
      { part: 'boilerplate', words: 61 },
      { part: 'contact', words: 22 },
    ],
    checked: { sources: 0, markers: 0, languages: 0 },
    truncated: false,
  },
};
