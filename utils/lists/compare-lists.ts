import type { LanguageMarker, SourceMarker } from '../catalogue/format';
import type { ListFile } from './list-format';

/** What a newer version of a list would change, in numbers of markers. */
export interface ListChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Markers that decide alone now and did not before. */
  readonly newlyDecisive: number;
}

/** Changes from this many markers on are shown before they are taken over; so is every marker that begins to decide alone. */
const LARGE = 20;

export function compareLists(before: ListFile | null, after: ListFile): ListChanges {
  const [old, next] = [markersOf(before), markersOf(after)];
  const added = [...next.keys()].filter((id) => !old.has(id));
  const kept = [...next].filter(([id]) => old.has(id));
  return {
    added: added.length,
    removed: [...old.keys()].filter((id) => !next.has(id)).length,
    changed: kept.filter(([id, marker]) => JSON.stringify(old.get(id)) !== JSON.stringify(marker)).length,
    newlyDecisive: [...next].filter(([id, { strength }]) => strength === 'decisive' && old.get(id)?.strength !== 'decisive').length,
  };
}

/** True where the user is asked before a version is taken over. */
export function isLargeChange({ added, removed, changed, newlyDecisive }: ListChanges): boolean {
  return newlyDecisive > 0 || added + removed + changed >= LARGE;
}

function markersOf(list: ListFile | null): ReadonlyMap<string, SourceMarker | LanguageMarker> {
  if (list === null) return new Map();
  return new Map<string, SourceMarker | LanguageMarker>([
    ...list.sources.flatMap((file) => file.markers.map((marker) => [`${file.id}/${marker.id}`, marker] as const)),
    ...list.languages.flatMap((file) => file.markers.map((marker) => [`${file.language}/${marker.id}`, marker] as const)),
  ]);
}
