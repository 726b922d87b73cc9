import type { Outcome } from './outcome';

/** Figures over a set of outcomes; null where there is nothing to divide by. */
export interface Score {
  readonly pages: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly kind: number | null;
  readonly source: number | null;
  readonly falseAlarms: number;
  readonly misses: number;
}

/** Precision, recall, right kind and right source of a set of pages, to four decimals. */
export function score(outcomes: readonly Outcome[]): Score {
  const detected = outcomes.filter((outcome) => outcome.detected);
  const hits = detected.filter((outcome) => outcome.positive);
  const positives = outcomes.filter((outcome) => outcome.positive);
  const named = hits.filter((outcome) => outcome.rightSource !== null);
  return {
    pages: outcomes.length,
    precision: ratio(hits.length, detected.length),
    recall: ratio(hits.length, positives.length),
    kind: ratio(hits.filter((outcome) => outcome.rightKind).length, hits.length),
    source: ratio(named.filter((outcome) => outcome.rightSource).length, named.length),
    falseAlarms: detected.length - hits.length,
    misses: positives.length - hits.length,
  };
}

/** Scores of the outcomes grouped by a key, most pages first. */
export function scoreBy(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): Readonly<Record<string, Score>> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome]);
  const scored = [...groups].map(([key, group]) => [key, score(group)] as const);
  return Object.fromEntries(scored.sort(([, a], [, b]) => b.pages - a.pages));
}

/** Means over groups, each group counting once however many pages it has. */
export function macro(scores: Readonly<Record<string, Score>>): Pick<Score, 'precision' | 'recall'> {
  const mean = (key: 'precision' | 'recall') => {
    const values = Object.values(scores).flatMap((group) => (group[key] === null ? [] : [group[key]]));
    return ratio(
      values.reduce((sum, value) => sum + value, 0),
      values.length,
    );
  };
  return { precision: mean('precision'), recall: mean('recall') };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Number((part / whole).toFixed(4));
}
