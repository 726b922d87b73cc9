import type { JSX } from 'preact';
import type { Label } from '../../utils/detection/vocabulary';
import { headlineOf, headlinesOf } from '../../utils/report/headline';
import type { TabReport } from '../../utils/report/tab-report';
import type { TextKey, Texts } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { reasonKey } from './reason-words';
import { Seal } from './seal';

const CONTEXT: Record<Label, TextKey> = {
  paid: 'contextPaid',
  partner: 'contextPartner',
  'press-release': 'contextPressRelease',
  distributed: 'contextDistributed',
  republished: 'contextRepublished',
  agency: 'contextAgency',
  none: 'contextNone',
};

/** The answer at a glance, read out when it changes. `report` is null while the page is being read. */
export function VerdictHeader({ report }: { readonly report: TabReport | null }): JSX.Element {
  const texts = useTexts();
  return (
    <section class="verdict" aria-live="polite">
      <Seal state={report?.verdict.state ?? 'checking'} label={report?.verdict.label ?? 'none'} />
      <div>
        <h1>{report === null ? texts.text('headlineChecking') : headlineOf(report, texts)}</h1>
        <p>{report === null ? texts.text('contextChecking') : noteOf(report, texts)}</p>
      </div>
    </section>
  );
}

function noteOf(report: TabReport, texts: Texts): string {
  const { verdict } = report;
  if (verdict.state === 'not-article') return texts.text('contextNotArticle');
  if (verdict.state !== 'checked') return texts.text(reasonKey(verdict.reason ?? ''), verdict.reason ?? '');
  if (verdict.label === 'none') return texts.text(verdict.evidence.length > 0 ? 'contextUndecided' : 'contextNone');
  const also = headlinesOf(report, texts)[1];
  return texts.sentences([
    ...(also === undefined ? [] : [texts.text('noteAlso', also)]),
    ...(isProviderUnnamed(report) ? [texts.text('noteProviderUnnamed')] : []),
    texts.text(CONTEXT[verdict.label]),
  ]);
}

function isProviderUnnamed({ verdict: { route } }: TabReport): boolean {
  return route?.kind === 'distributed' && route.issuer === null;
}
