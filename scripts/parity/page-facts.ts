import type { Evidence, Verdict } from '../../utils/detection/verdict';

/** What must be the same of a page wherever it is checked: the verdict, and each piece of evidence in a line. */
export interface PageFacts {
  readonly verdict: string;
  readonly evidence: readonly string[];
}

export function pageFacts({ state, reason, label, route, payment, evidence }: Verdict): PageFacts {
  const facts = [
    state,
    reason,
    label,
    route &&
      ['route', route.kind, route.source, route.name, route.issuer, route.mixed && 'mixed', route.disclaims].filter(Boolean).join(' '),
    payment && ['payment', payment.kind, payment.sponsor].filter(Boolean).join(' '),
  ];
  return { verdict: facts.filter(Boolean).join(' · '), evidence: evidence.map(lineOf).sort() };
}

function lineOf({ marker, zone, grade, strength, quote }: Evidence): string {
  return `${marker} [${zone}, ${grade}, ${strength}] ${JSON.stringify(quote.length > 80 ? `${quote.slice(0, 79)}…` : quote)}`;
}
