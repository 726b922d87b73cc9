import type { Outcome } from './outcome';
import type { SentenceHits } from './sentence-hits';

/** What one marker did over a labelled set. */
export interface MarkerRow {
  readonly marker: string;
  readonly strength: string;
  /** Pages on which it was found. */
  readonly hits: number;
  /** Of these, pages labelled positive; the others are wrong. */
  readonly right: number;
  readonly wrong: number;
  /** Hits among a million ordinary sentences, null where no sentences were given. */
  readonly perMillion: number | null;
}

const PER_MILLION = 1_000_000;

/** Every marker that was found anywhere, those with wrong hits first. */
export function markerTable(outcomes: readonly Outcome[], sentences: SentenceHits | null): readonly MarkerRow[] {
  const rows = new Map<string, { strength: string; right: number; wrong: number }>();
  const rowOf = (marker: string, strength: string) => {
    const row = rows.get(marker) ?? { strength, right: 0, wrong: 0 };
    rows.set(marker, row);
    return row;
  };
  for (const { line, positive } of outcomes) {
    const found = new Map(line.evidence.map(({ marker, strength }) => [marker, strength]));
    for (const [marker, strength] of found) rowOf(marker, strength)[positive ? 'right' : 'wrong'] += 1;
  }
  for (const { marker, strength } of sentences?.hits ?? []) rowOf(marker, strength);
  return [...rows]
    .map(([marker, { strength, right, wrong }]) => ({
      marker,
      strength,
      hits: right + wrong,
      right,
      wrong,
      perMillion: perMillion(marker, sentences),
    }))
    .sort((a, b) => b.wrong - a.wrong || (b.perMillion ?? 0) - (a.perMillion ?? 0) || b.hits - a.hits);
}

function perMillion(marker: string, sentences: SentenceHits | null): number | null {
  if (sentences === null || sentences.sentences === 0) return null;
  const hits = new Set(sentences.hits.filter((hit) => hit.marker === marker).map((hit) => hit.sentence));
  return Math.round((hits.size * PER_MILLION) / sentences.sentences);
}
