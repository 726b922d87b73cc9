import type { Payment, Route } from '../detection/verdict';
import type { PaymentKind, RouteKind, State } from '../detection/vocabulary';
import type { TextKey, Texts } from '../texts';
import type { TabReport } from './tab-report';

/** The verdict in one sentence: whose words these are, as the page states it. */
export function headlineOf(report: TabReport, texts: Texts): string {
  return headlinesOf(report, texts)[0] ?? texts.text(noVerdictKey(report));
}

/** All that was established, the badge's label first: one sentence for payment, one for the route. */
export function headlinesOf(report: TabReport, texts: Texts): readonly string[] {
  const { state, label, payment, route } = report.verdict;
  if (state !== 'checked') return [];
  const paid = payment === null ? [] : [PAYMENT[payment.kind](payment, report, texts)];
  const routed = route === null ? [] : [ROUTE[route.kind](route, report, texts)];
  return label === payment?.kind ? [...paid, ...routed] : [...routed, ...paid];
}

const STATES: Record<Exclude<State, 'checked'>, TextKey> = {
  'not-article': 'headlineNotArticle',
  'no-access': 'headlineNoAccess',
  failed: 'headlineFailed',
};

function noVerdictKey({ verdict }: TabReport): TextKey {
  if (verdict.state !== 'checked') return STATES[verdict.state];
  return verdict.evidence.length > 0 ? 'headlineUndecided' : 'headlineNone';
}

const PAYMENT: Record<PaymentKind, (payment: Payment, report: TabReport, texts: Texts) => string> = {
  paid: ({ sponsor }, report, { text }) => {
    if (sponsor !== null) return text('headlinePaidSponsor', sponsor);
    return text(isOnlyMarked(report, 'paid') ? 'headlinePaidMarked' : 'headlinePaid');
  },
  partner: ({ sponsor }, _, { text }) => (sponsor === null ? text('headlinePartner') : text('headlinePartnerSponsor', sponsor)),
};

const ROUTE: Record<RouteKind, (route: Route, report: TabReport, texts: Texts) => string> = {
  'press-release': ({ issuer, name }, _, { text }) => {
    if (issuer !== null)
      return name === null ? text('headlinePressReleaseIssuer', issuer) : text('headlinePressReleaseIssuerVia', issuer, name);
    return name === null ? text('headlinePressRelease') : text('headlinePressReleaseVia', name);
  },
  distributed: ({ name, source }, { sources }, { text }) => {
    if (name === null) return text('headlineDistributed');
    const isWire = sources.find(({ id }) => id === source)?.kind === 'press-release-wire';
    return text(isWire ? 'headlineDistributedWire' : 'headlineDistributedVia', name);
  },
  republished: ({ name }, _, { text }) => (name === null ? text('headlineRepublished') : text('headlineRepublishedFrom', name)),
  agency: ({ name, mixed }, _, { text }) => {
    if (name === null) return text(mixed ? 'headlineAgencyMixed' : 'headlineAgency');
    return text(mixed ? 'headlineAgencyMixedName' : 'headlineAgencyName', name);
  },
};

function isOnlyMarked({ verdict }: TabReport, claim: PaymentKind): boolean {
  const evidence = verdict.evidence.filter((each) => each.claim === claim && each.strength !== 'supporting');
  return evidence.length > 0 && evidence.every(({ grade }) => grade === 'marked');
}
