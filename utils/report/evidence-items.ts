import type { Evidence } from '../detection/verdict';
import { STRENGTHS, ZONES, type Zone } from '../detection/vocabulary';
import type { QuoteContext, TabReport } from './tab-report';

/** Where on the page an item is listed. */
export type Place = Exclude<Zone, 'outside'>;
export const PLACES = ZONES.filter((zone): zone is Place => zone !== 'outside');

/** One passage, or one fact of the page's code, with everything that was found in it. */
export interface EvidenceItem {
  readonly zone: Place;
  /** Index into the snapshot's blocks; null in the page's code. */
  readonly block: number | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly context: QuoteContext;
  /** The strongest finding. */
  readonly first: Evidence;
  /** All findings, strongest first. */
  readonly rules: readonly Evidence[];
}

const NO_CONTEXT: QuoteContext = { prefix: '', suffix: '' };

/** The report's evidence as a reader meets it: overlapping findings are one item; by place, then in the page's order. */
export function itemsOf({ verdict, contexts }: Pick<TabReport, 'verdict' | 'contexts'>): readonly EvidenceItem[] {
  const single = verdict.evidence.map((evidence, index) => toItem(evidence, contexts[index] ?? NO_CONTEXT));
  const merged: EvidenceItem[] = [];
  for (const item of [...single].sort(byPosition)) {
    const last = merged.at(-1);
    if (last !== undefined && overlaps(last, item)) merged[merged.length - 1] = merge(last, item);
    else merged.push(item);
  }
  return merged.sort((a, b) => PLACES.indexOf(a.zone) - PLACES.indexOf(b.zone));
}

function toItem(evidence: Evidence, context: QuoteContext): EvidenceItem {
  const { zone, block, start, end, quote } = evidence;
  return { zone: zone === 'outside' ? 'body' : zone, block, start, end, quote, context, first: evidence, rules: [evidence] };
}

/** What stands in the code comes last, equal values side by side. */
function byPosition(a: EvidenceItem, b: EvidenceItem): number {
  const inCode = codeKey(a).localeCompare(codeKey(b));
  return (a.block ?? Number.MAX_SAFE_INTEGER) - (b.block ?? Number.MAX_SAFE_INTEGER) || a.start - b.start || inCode;
}

const codeKey = ({ block, first, quote }: EvidenceItem): string => (block === null ? `${first.zone} ${first.field} ${quote}` : '');

function overlaps(a: EvidenceItem, b: EvidenceItem): boolean {
  return a.block === b.block && (a.block === null ? codeKey(a) === codeKey(b) : b.start < a.end);
}

/** `a` starts first. */
function merge(a: EvidenceItem, b: EvidenceItem): EvidenceItem {
  const rules = [...a.rules, ...b.rules].sort((one, other) => STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength));
  const first = rules[0] ?? a.first;
  const isLonger = a.block !== null && b.end > a.end;
  return {
    ...a,
    zone: first === a.first ? a.zone : b.zone,
    first,
    rules,
    end: isLonger ? b.end : a.end,
    quote: isLonger ? a.quote + b.quote.slice(a.end - b.start) : a.quote,
    context: { prefix: a.context.prefix, suffix: isLonger ? b.context.suffix : a.context.suffix },
  };
}
