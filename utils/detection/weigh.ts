import { chooseSource } from './choose-source';
import { isSameSentence, type SentenceOf } from './sentence';
import { STRONG_TO_DECIDE } from './thresholds';
import type { Evidence, Payment, Route } from './verdict';
import { type Claim, DISCLAIMERS, LABELS, type Label, PAYMENT_KINDS, type PaymentKind, ROUTE_KINDS, type RouteKind } from './vocabulary';

/** Claims that speak of the same thing, strongest first: a release and its distribution, one republication, one agency, one payment. */
const FAMILIES = [
  ['press-release', 'distributed'],
  ['republished'],
  ['agency'],
  ['paid', 'partner'],
] as const satisfies readonly (readonly Claim[])[];

type Family = readonly Claim[];

export interface Weighed {
  readonly label: Label;
  readonly route: Route | null;
  readonly payment: Payment | null;
}

/**
 * Weighs evidence: one decisive piece establishes its claim, so do two strong ones of different roles from different sentences.
 * The result depends neither on the order of the evidence nor on the order of rules, and more evidence never weakens it.
 */
export function weigh(evidence: readonly Evidence[], sentenceOf: SentenceOf, nameOf: (source: string) => string): Weighed {
  const established = FAMILIES.flatMap((family) => establish(family, evidence, sentenceOf));
  const route = routeFrom(established, nameOf, evidence);
  const payment = paymentFrom(established);
  return { label: labelOf(route?.kind ?? null, payment?.kind ?? null), route, payment };
}

/** The badge's label for a route and a payment: the first in the order of LABELS that holds. */
export function labelOf(route: RouteKind | null, payment: PaymentKind | null): Label {
  return LABELS.find((label) => label === route || label === payment) ?? 'none';
}

interface Established {
  readonly claim: Claim;
  /** What established it, the only evidence that may name a source. */
  readonly by: readonly Evidence[];
  /** All evidence of the family that is at least strong. */
  readonly family: readonly Evidence[];
}

function establish(family: Family, evidence: readonly Evidence[], sentenceOf: SentenceOf): Established[] {
  const ours = evidence.filter((item) => family.includes(item.claim) && item.strength !== 'supporting');
  const strong = ours.filter((item) => item.strength === 'strong');
  const agreeing = strong.filter((item) => agreementOf(item, strong, sentenceOf) >= STRONG_TO_DECIDE);
  const by = [...ours.filter((item) => item.strength === 'decisive'), ...agreeing];
  const claim = family.find((kind) =>
    by.some((item) => item.claim === kind && (item.strength === 'decisive' || isBacked(item, agreeing, family, sentenceOf))),
  );
  return claim === undefined ? [] : [{ claim, by, family: ours }];
}

/** How many strong pieces, itself included, agree with this one without saying the same thing twice. */
function agreementOf(item: Evidence, strong: readonly Evidence[], sentenceOf: SentenceOf): number {
  return 1 + strong.filter((other) => agree(item, other, sentenceOf)).length;
}

function agree(a: Evidence, b: Evidence, sentenceOf: SentenceOf): boolean {
  const sameSource = a.source === null || b.source === null || a.source === b.source;
  return a.role !== b.role && sameSource && !isSameSentence(a, b, sentenceOf);
}

/** A strong pair that mixes two claims of a family establishes only the weaker one. */
function isBacked(item: Evidence, agreeing: readonly Evidence[], family: Family, sentenceOf: SentenceOf): boolean {
  const rank = family.indexOf(item.claim);
  return agreeing.some((other) => agree(item, other, sentenceOf) && family.indexOf(other.claim) <= rank);
}

function routeFrom(established: readonly Established[], nameOf: (source: string) => string, evidence: readonly Evidence[]): Route | null {
  const kind = ROUTE_KINDS.find((route) => established.some(({ claim }) => claim === route));
  const ground = established.find(({ claim }) => claim === kind);
  if (kind === undefined || ground === undefined) return null;
  const source = chooseSource(ground.by) ?? chooseSource(ground.family);
  const issuer = firstName(ground.family, 'issuer') ?? (kind === 'distributed' ? firstName(evidence, 'issuer') : null);
  return {
    kind: kind === 'distributed' && isIssuerEstablished(evidence) ? 'press-release' : kind,
    source,
    name: source === null ? firstName(ground.by, 'outlet') : nameOf(source),
    issuer,
    mixed: kind === 'agency' && ground.family.some((item) => item.mixed),
    disclaims: DISCLAIMERS.find((who) => evidence.some((item) => item.disclaims === who)) ?? null,
  };
}

/** A distributor's text is a press release where its issuer signs: a source line, or company boilerplate with a media contact. */
function isIssuerEstablished(evidence: readonly Evidence[]): boolean {
  const roles = new Set(evidence.filter((item) => item.claim === 'press-release').map((item) => item.role));
  const named = evidence.some((item) => item.role === 'source-line' && item.strength !== 'supporting' && item.names.issuer !== undefined);
  return named || (roles.has('boilerplate') && roles.has('contact'));
}

function paymentFrom(established: readonly Established[]): Payment | null {
  const kind = PAYMENT_KINDS.find((payment) => established.some(({ claim }) => claim === payment));
  const ground = established.find(({ claim }) => claim === kind);
  return kind === undefined || ground === undefined ? null : { kind, sponsor: firstName(ground.family, 'sponsor') };
}

function firstName(evidence: readonly Evidence[], slot: 'issuer' | 'sponsor' | 'outlet'): string | null {
  const named = evidence.flatMap((item) => (item.names[slot] === undefined ? [] : [{ name: item.names[slot], at: item }]));
  named.sort(
    (a, b) =>
      (a.at.block ?? Number.MAX_SAFE_INTEGER) - (b.at.block ?? Number.MAX_SAFE_INTEGER) ||
      a.at.start - b.at.start ||
      a.name.localeCompare(b.name, 'en'),
  );
  return named[0]?.name ?? null;
}
