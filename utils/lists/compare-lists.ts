import type { LanguageMarker, SourceMarker } from '../catalogue/format';
import type { ListFile } from './list-format';

/** What a newer version of a list would change, in numbers of markers. */
export interface ListChanges {
  readonly added: number;
  readonly removed: number;
  /** Sources that are of another kind, speak for something else, or are known by other names and hosts count among the changed. */
  readonly changed: number;
  readonly sourcesChanged: number;
  /** Markers that decide alone now and did not before. */
  readonly newlyDecisive: number;
  /** Ids behind `+`, `−` or `~`, the first of many. */
  readonly which: readonly string[];
}

/** Changes from this many markers on are shown before they are taken over; so is every marker that begins to decide alone, and every source. */
const LARGE = 20;

/** More changes than anybody reads one by one. */
const MOST_NAMED = 200;

export function compareLists(before: ListFile | null, after: ListFile): ListChanges {
  const [old, next] = [markersOf(before), markersOf(after)];
  const added = [...next.keys()].filter((id) => !old.has(id));
  const kept = [...next].filter(([id]) => old.has(id));
  const facts = factsOf(before);
  const removed = [...old.keys()].filter((id) => !next.has(id));
  const changed = kept.flatMap(([id, marker]) => (JSON.stringify(old.get(id)) === JSON.stringify(marker) ? [] : [id]));
  const renamed = [...factsOf(after)].filter(([id, fact]) => facts.has(id) && facts.get(id) !== fact);
  return {
    added: added.length,
    removed: removed.length,
    changed: renamed.length + changed.length,
    sourcesChanged: renamed.length,
    newlyDecisive: [...next].filter(([id, { strength }]) => strength === 'decisive' && old.get(id)?.strength !== 'decisive').length,
    which: [
      ...added.map((id) => `+ ${id}`),
      ...removed.map((id) => `− ${id}`),
      ...[...renamed.map(([id]) => id), ...changed].map((id) => `~ ${id}`),
    ].slice(0, MOST_NAMED),
  };
}

export function countMarkers(list: ListFile): number {
  return markersOf(list).size;
}

/** True where the user is asked before a version is taken over. */
export function isLargeChange({ added, removed, changed, sourcesChanged, newlyDecisive }: ListChanges): boolean {
  return newlyDecisive + sourcesChanged > 0 || added + removed + changed >= LARGE;
}

/** What markers take from their source: a new name in credit lines may change as much as a new marker. */
function factsOf(list: ListFile | null): ReadonlyMap<string, string> {
  return new Map(
    (list?.sources ?? []).map(({ id, kind, route, payment, credits, initials, hosts }) => [
      id,
      JSON.stringify([kind, route, payment, credits, initials, hosts]),
    ]),
  );
}

function markersOf(list: ListFile | null): ReadonlyMap<string, SourceMarker | LanguageMarker> {
  if (list === null) return new Map();
  return new Map<string, SourceMarker | LanguageMarker>([
    ...list.sources.flatMap((file) => file.markers.map((marker) => [`${file.id}/${marker.id}`, marker] as const)),
    ...list.languages.flatMap((file) => file.markers.map((marker) => [`${file.language}/${marker.id}`, marker] as const)),
  ]);
}
