import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabels } from '../evaluate/labels';
import { decodeHtml } from '../scan/decode-html';
import type { BenchPage } from './bench-page';

/** Saved pages with labels, at most so many, spread over the whole collection; none where the folder is missing. */
export function corpusPages(folder: string, most: number): readonly BenchPage[] {
  if (!existsSync(join(folder, 'labels.jsonl'))) return [];
  const labels = readLabels(join(folder, 'labels.jsonl')).filter(({ id }) => existsSync(join(folder, 'pages', `${id}.html`)));
  const step = Math.max(1, labels.length / most);
  return Array.from({ length: Math.min(most, labels.length) }, (_, index) => labels[Math.floor(index * step)]).flatMap((label) =>
    label === undefined
      ? []
      : [
          {
            name: label.id,
            html: decodeHtml(readFileSync(join(folder, 'pages', `${label.id}.html`))),
            kind: label.category === 'original' ? ('ordinary' as const) : ('other' as const),
          },
        ],
  );
}
