import type { PageLine } from './page-line';

/** One page's result for people to read in a terminal; control characters of the page are shown as spaces. */
export function pageReport(line: PageLine): string {
  const facts = [
    ['Title', line.title],
    ['Verdict', line.state === 'checked' ? describeVerdict(line) : `${line.state}${line.reason === undefined ? '' : `: ${line.reason}`}`],
    ['Parts', line.parts.map(({ part, words }) => `${part} ${words}`).join(', ')],
  ].flatMap(([name, value]) => (value ? [`  ${name}: ${value}`] : []));
  const evidence = line.evidence.map(({ zone, field, grade, strength, marker, quote }) => {
    const place = field === undefined ? zone : `${zone} ${field}`;
    return `  [${place}, ${grade}, ${strength}] ${marker}: "${quote}"`;
  });
  return [line.file, ...facts, ...evidence].map(printable).join('\n');
}

function describeVerdict({ label, route, payment }: PageLine): string {
  const supplier = route === null ? [] : [`${route.kind}${route.mixed ? ' (staff and agency)' : ''} · ${route.name ?? 'source not named'}`];
  const issuer = route?.issuer === undefined ? [] : [`issuer ${route.issuer}`];
  const paid = payment === null ? [] : [`${payment.kind}${payment.sponsor === null ? '' : ` · sponsor ${payment.sponsor}`}`];
  return [label, ...supplier, ...issuer, ...paid].join(' | ');
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
