import { readFileSync } from 'node:fs';

export const POSITIVE = ['press-release', 'agency', 'republished', 'sponsored'] as const;
export type Positive = (typeof POSITIVE)[number];

/** One line of a `labels.jsonl`: what people found a saved page to be. */
export interface PageLabel {
  /** The page's file name without `.html`. */
  readonly id: string;
  readonly category: Positive | 'original' | 'non-article';
  readonly language?: string;
  readonly site?: string;
  /** Who supplied it, by name, where known. */
  readonly distributor?: string | null;
  /** Newsroom rewrites of agency copy: not scored. */
  readonly ambiguous?: boolean;
}

/** Reads labels, leaving out the ambiguous. Throws where a line is not JSON. */
export function readLabels(file: string): readonly PageLabel[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): PageLabel => JSON.parse(line)).filter(({ ambiguous }) => !ambiguous);
}

export function isPositive(category: PageLabel['category']): category is Positive {
  return (POSITIVE as readonly string[]).includes(category);
}
