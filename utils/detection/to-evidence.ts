import type { MarkerMatch } from './find-matches';
import type { Engine } from './prepare-catalogue';
import type { TextView } from './text-view';
import type { Evidence, NameSlot } from './verdict';

/** What a marker says of itself: the part of its evidence that does not depend on the page. */
export function evidenceOf(engine: Engine, { marker, source }: Pick<MarkerMatch, 'marker' | 'source'>) {
  const { marker: found, sourceId } = engine.markerAt(marker);
  const named = source === null ? null : (engine.catalogue.sources[source]?.id ?? null);
  return {
    marker: found.id,
    source: sourceId ?? named,
    claim: found.claim,
    role: found.role,
    strength: found.strength,
    disclaims: found.disclaims,
    mixed: found.mixed,
  } satisfies Partial<Evidence>;
}

const OUTER_PUNCTUATION = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})\].!?]+$/gu;

/** The caught names in the page's own spelling, without the punctuation around them. */
export function namesIn(view: TextView, spans: MarkerMatch['names']): Evidence['names'] {
  const names: Partial<Record<NameSlot, string>> = {};
  for (const slot of Object.keys(spans) as NameSlot[]) {
    const span = spans[slot];
    if (span === undefined) continue;
    const name = view.original.slice(...view.originalSpan(...span)).replace(OUTER_PUNCTUATION, '');
    if (name !== '') names[slot] = name;
  }
  return names;
}
