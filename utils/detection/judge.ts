import { findEvidence, type IsOn } from './find-evidence';
import { dropOwnOutlet } from './own-outlet';
import { countParts } from './parts';
import type { Engine } from './prepare-catalogue';
import { sentencesOf } from './sentence';
import type { Snapshot } from './snapshot';
import type { Verdict } from './verdict';
import { weigh } from './weigh';

/**
 * From what was read of a page to what it says about its supplier.
 * `isOn` tells which markers the user left on. Pages that are no article get no label and no evidence.
 */
export function judge(snapshot: Snapshot, engine: Engine, isOn: IsOn): Verdict {
  const checked = coverage(engine, isOn);
  if (!snapshot.isArticle) return { ...NOTHING, state: 'not-article', checked };
  const evidence = dropOwnOutlet(findEvidence(snapshot, engine, isOn), snapshot);
  const sources = new Map(engine.catalogue.sources.map((source) => [source.id, source.name]));
  const { label, route, payment } = weigh(evidence, sentencesOf(snapshot), (id) => sources.get(id) ?? id);
  return { state: 'checked', reason: null, label, route, payment, evidence, parts: countParts(snapshot, evidence), checked };
}

/** A verdict for pages that could not be checked; `reason` is a code that the interface puts into words. */
export function unchecked(state: 'no-access' | 'failed', reason: string): Verdict {
  return { ...NOTHING, state, reason };
}

const NOTHING: Verdict = {
  state: 'checked',
  reason: null,
  label: 'none',
  route: null,
  payment: null,
  evidence: [],
  parts: [],
  checked: { sources: 0, markers: 0, languages: 0 },
};

function coverage({ catalogue }: Engine, isOn: IsOn): Verdict['checked'] {
  const on = catalogue.markers.filter((marker) => isOn(marker.id, sourceIdOf(marker.source)));
  const languages = new Set(on.flatMap((marker) => (marker.source === null ? [marker.id.slice(0, marker.id.indexOf('/'))] : [])));
  languages.delete('any');
  return {
    sources: catalogue.sources.filter((source) => isOn(source.id, source.id)).length,
    markers: on.length,
    languages: languages.size,
  };

  function sourceIdOf(index: number | null): string | null {
    return index === null ? null : (catalogue.sources[index]?.id ?? null);
  }
}
