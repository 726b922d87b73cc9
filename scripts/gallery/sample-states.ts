import type { PopupViewProps } from '../../components/popup/popup-view';
import { NOTHING } from '../../utils/detection/unchecked';
import type { Evidence, Route, Verdict } from '../../utils/detection/verdict';
import type { Label } from '../../utils/detection/vocabulary';
import { NOTHING_SHOWN, type SwitchedOff } from '../../utils/popup/popup-model';
import { NO_FACTS, type SourceNote, type TabReport } from '../../utils/report/tab-report';
import type { SampleWords } from './sample-words';

/** What of the popup's state a picture shows, and the button that is pressed before it is taken. */
export interface SampleState {
  readonly props: Pick<PopupViewProps, 'report' | 'isChecking' | 'highlighted' | 'notice' | 'switchedOff'> & {
    readonly onSwitchOff?: null;
  };
  readonly press: string | null;
}

const LINDWIRE: SourceNote = {
  id: 'lindwire',
  name: 'Lindwire',
  kind: 'press-release-wire',
  about: 'Press-release distributor, Lindwerder; carries machine-translated copy in 15 languages.',
  country: 'DE',
  homepage: 'https://lindwire.example/',
};
const AGENCY: SourceNote = {
  id: 'npa',
  name: 'NPA',
  kind: 'news-agency',
  about: 'News agency, Lindwerder.',
  country: 'AT',
  homepage: 'https://npa.example/',
};
const OUTLET: SourceNote = {
  id: 'paper',
  name: 'Lunsby Courier',
  kind: 'outlet',
  about: 'Daily newspaper, Lunsby.',
  country: 'DK',
  homepage: null,
};

const BASE: Verdict = {
  ...NOTHING,
  parts: [{ part: 'body', words: 512 }],
  checked: { sources: 412, markers: 3140, languages: 24 },
};

const ROUTE: Route = { kind: 'distributed', source: 'lindwire', name: 'Lindwire', issuer: null, mixed: false, disclaims: 'distributor' };

/** All states of the popup on a page with the given words. */
export function sampleStates(words: SampleWords): Readonly<Record<string, SampleState>> {
  const evidence = evidenceOf(words);
  const labelled = (label: Exclude<Label, 'none'>, changes: Partial<Verdict>): TabReport =>
    reportOf(words, { ...BASE, label, evidence, parts: PARTS, ...changes });
  const distributed = labelled('distributed', { route: ROUTE });
  const unread = (state: Verdict['state'], reason: string | null): TabReport => reportOf(words, { ...BASE, state, reason, parts: [] });
  return {
    checking: of(null, { isChecking: true }),
    paid: of(labelled('paid', { payment: { kind: 'paid', sponsor: 'Lindwerder Werft AG' }, evidence: claim(evidence, 'paid') })),
    'press-release': of(labelled('press-release', { route: { ...ROUTE, kind: 'press-release', issuer: 'Lindwerder Werft AG' } })),
    distributed: of(distributed),
    highlighted: of(distributed, { highlighted: { isAll: true, focus: 1, isDimmed: true } }),
    partner: of(
      labelled('partner', { payment: { kind: 'partner', sponsor: 'Lindwerder Werft AG' }, evidence: claim(evidence, 'partner') }),
    ),
    republished: of(
      labelled('republished', { route: { ...ROUTE, kind: 'republished', source: 'paper', name: 'Lunsby Courier', disclaims: null } }),
    ),
    agency: of(labelled('agency', { route: { ...ROUTE, kind: 'agency', source: 'npa', name: 'NPA', disclaims: null, mixed: true } })),
    none: of(reportOf(words, BASE)),
    undecided: of(reportOf(words, { ...BASE, evidence: evidence.slice(0, 1), parts: PARTS })),
    'not-article': of(unread('not-article', null)),
    'no-access': of(unread('no-access', 'no-permission')),
    'browser-page': of(unread('no-access', 'browser-page')),
    failed: of(unread('failed', 'timeout')),
    lost: of(distributed, { notice: 'lost' }),
    'switched-off': of(reportOf(words, BASE), { switchedOff: switchedOffOn(words.host) }),
    original: of(distributed, {}, '[aria-controls="panel-original"]'),
    report: of(distributed, { notice: 'copied' }, '[aria-controls="panel-copy"]'),
    mistake: of(distributed, {}, '[aria-controls="panel-mistake"]'),
    rule: of(distributed, {}, '.not-right summary'),
    locked: of(distributed, { onSwitchOff: null }, '.not-right summary'),
  };
}

const PARTS: Verdict['parts'] = [
  { part: 'body', words: 512 },
  { part: 'dateline', words: 1 },
  { part: 'disclaimer', words: 41 },
  { part: 'distributor', words: 71 },
];
const switchedOffOn = (site: string): SwitchedOff => ({ target: 'source', id: 'lindwire', site, name: 'Lindwire' });

function of(report: TabReport | null, changes: Partial<SampleState['props']> = {}, press: string | null = null): SampleState {
  return { props: { report, isChecking: false, highlighted: NOTHING_SHOWN, notice: null, switchedOff: null, ...changes }, press };
}

const claim = (evidence: readonly Evidence[], value: Evidence['claim']): readonly Evidence[] =>
  evidence.map((each) => ({ ...each, claim: value, role: 'disclosure' }));

function evidenceOf({ dateline, disclaimer, about }: SampleWords): readonly Evidence[] {
  const piece = (changes: Partial<Evidence> & Pick<Evidence, 'marker' | 'role' | 'quote'>): Evidence => ({
    source: 'lindwire',
    claim: 'distributed',
    grade: 'stated',
    strength: 'decisive',
    zone: 'tail',
    visible: true,
    block: 0,
    start: 0,
    end: changes.quote.length,
    field: null,
    names: {},
    disclaims: null,
    mixed: false,
    ...changes,
  });
  return [
    piece({ marker: 'lindwire/dateline', role: 'dateline', quote: dateline, zone: 'lead' }),
    piece({ marker: 'lindwire/disclaimer', role: 'disclaimer', quote: disclaimer, block: 12 }),
    piece({ marker: 'any/third-party', role: 'feed', quote: disclaimer.slice(0, 30), block: 12, strength: 'strong' }),
    piece({ marker: 'lindwire/about', role: 'about', quote: about, block: 13, grade: 'matches' }),
    piece({
      marker: 'lindwire/pixel',
      role: 'pixel',
      quote: 'px.lindwire.example/rt.gif',
      block: null,
      zone: 'links',
      field: 'image',
      grade: 'marked',
    }),
    piece({
      marker: 'lindwire/author',
      role: 'structured-data',
      quote: 'Lindwire',
      block: null,
      zone: 'metadata',
      field: 'jsonld:author',
      grade: 'marked',
    }),
  ];
}

function reportOf(words: SampleWords, verdict: Verdict): TabReport {
  const { host, title, language, sentence } = words;
  const url = `https://${host}/harbour-railway`;
  const leads = { canonical: null, sourcePage: 'https://lindwire.example/releases/4711', sentence };
  const supplied = [{ block: 12, start: 0, end: 20, words: '' }];
  const checkedWith = { checkedAt: '2026-11-14T08:40:00.000Z', catalogue: 'c0ffee12' };
  return {
    url,
    host,
    title,
    language,
    verdict,
    sources: [LINDWIRE, AGENCY, OUTLET].filter(({ id }) => id === 'lindwire' || id === verdict.route?.source),
    truncated: false,
    ...NO_FACTS,
    ...checkedWith,
    leads,
    supplied,
  };
}
