import type { Evidence } from './verdict';
import type { Strength } from './vocabulary';

const WEIGHT: Record<Strength, number> = { decisive: 3, strong: 1, supporting: 0 };

/**
 * The source that evidence names most heavily, or null where none is named.
 * Ties go to the earlier place on the page, then to the alphabet, so that rule order never matters.
 */
export function chooseSource(evidence: readonly Evidence[]): string | null {
  const scores = new Map<string, { weight: number; first: number }>();
  for (const item of evidence) {
    if (item.source === null) continue;
    const score = scores.get(item.source) ?? { weight: 0, first: Number.MAX_SAFE_INTEGER };
    scores.set(item.source, {
      weight: score.weight + WEIGHT[item.strength],
      first: Math.min(score.first, positionOf(item)),
    });
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y.weight - x.weight || x.first - y.first || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

/** Longer than any block, so that one number orders block and offset. */
const BLOCK_STRIDE = 1_000_000;

function positionOf({ block, start }: Evidence): number {
  return block === null ? Number.MAX_SAFE_INTEGER : block * BLOCK_STRIDE + start;
}
