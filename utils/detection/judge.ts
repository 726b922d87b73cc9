import { coverageOf } from './coverage';
import { findEvidence, type IsOn } from './find-evidence';
import { dropOwnOutlet } from './own-outlet';
import { countParts } from './parts';
import type { Engine } from './prepare-catalogue';
import { sentencesOf } from './sentence';
import type { Snapshot } from './snapshot';
import { MOST_IN_PAGE, triesUpTo } from './tries';
import { NOTHING } from './unchecked';
import type { Evidence, Verdict } from './verdict';
import { weigh } from './weigh';

/**
 * From what was read of a page to what it says about its supplier.
 * `isOn` tells which markers the user left on; `more` is evidence found by other means (the user’s regular expressions).
 * Pages that are no article get no label and no evidence.
 */
export function judge(snapshot: Snapshot, engine: Engine, isOn: IsOn, more: readonly Evidence[] = []): Verdict {
  const checked = coverageOf(engine, isOn);
  if (!snapshot.isArticle) return { ...NOTHING, state: 'not-article', checked };
  const tries = triesUpTo(MOST_IN_PAGE);
  const evidence = dropOwnOutlet([...findEvidence(snapshot, engine, isOn, tries), ...more], snapshot);
  const nameOf = (id: string): string => engine.sourceById().get(id)?.name ?? id;
  const { label, route, payment } = weigh(evidence, sentencesOf(snapshot), nameOf);
  const parts = countParts(snapshot, evidence);
  return { state: 'checked', reason: null, label, route, payment, evidence, parts, checked, truncated: tries.isCut() };
}
