import type { PageLine } from '../scan/page-line';
import { isPositive, type PageLabel, type Positive } from './labels';
import type { NameTable } from './name-table';

/** How one page's verdict compares with its label. */
export interface Outcome {
  readonly label: PageLabel;
  readonly line: PageLine;
  readonly detected: boolean;
  readonly positive: boolean;
  /** Null unless a positive was detected. */
  readonly rightKind: boolean | null;
  /** Null unless a positive was detected whose label names an organisation that the catalogue knows. */
  readonly rightSource: boolean | null;
}

const IS_RIGHT_KIND: Record<Positive, (line: PageLine) => boolean> = {
  'press-release': ({ route }) => route?.kind === 'press-release' || route?.kind === 'distributed',
  agency: ({ route }) => route?.kind === 'agency',
  republished: ({ route }) => route?.kind === 'republished' || route?.kind === 'distributed',
  sponsored: ({ payment }) => payment !== null,
};

/** Compares a scanned page with its label; "detected" means that it got a route or a payment. */
export function outcomeOf(label: PageLabel, line: PageLine, names: NameTable): Outcome {
  const detected = line.route !== null || line.payment !== null;
  const positive = isPositive(label.category);
  const rightKind = isPositive(label.category) && detected ? IS_RIGHT_KIND[label.category](line) : null;
  const wanted = names.idsOf(label.distributor ?? null);
  const got = new Set([...names.idsOf(line.route?.source ?? null), ...names.idsOf(line.route?.name ?? null)]);
  const rightSource = positive && detected && wanted.size > 0 ? [...got].some((id) => wanted.has(id)) : null;
  return { label, line, detected, positive, rightKind, rightSource };
}
