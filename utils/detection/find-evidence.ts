import { findInBlocks } from './find-in-blocks';
import { findInLinks } from './find-in-links';
import { findInMetadata } from './find-in-metadata';
import type { Engine } from './prepare-catalogue';
import { settleEvidence } from './settle-evidence';
import type { Snapshot } from './snapshot';
import { MOST_IN_PAGE, type Tries, triesUpTo } from './tries';
import type { Evidence } from './verdict';

/** Whether the user left a marker, of a source or (null) a generic one, switched on. */
export type IsOn = (markerId: string, sourceId: string | null) => boolean;

/**
 * All places on a page where a marker that is on stands in a zone of its own: by block, start and marker; then metadata, then links.
 * Each is quoted; a marker counts once a line, once a metadata value, and once for all links. What only repeats is left out.
 * Where `tries` run out the rest is not looked at.
 */
export function findEvidence(snapshot: Snapshot, engine: Engine, isOn: IsOn, tries: Tries = triesUpTo(MOST_IN_PAGE)): readonly Evidence[] {
  const language = snapshot.language?.split(/[-_]/)[0]?.toLowerCase() ?? null;
  const isAllowed = (index: number): boolean => {
    const { marker, sourceId } = engine.markerAt(index);
    return (marker.onlyLanguages === null || language === null || marker.onlyLanguages.includes(language)) && isOn(marker.id, sourceId);
  };
  const isSourceOn = ({ marker, source }: Evidence): boolean => source === null || isOn(marker, source);
  const found = [
    ...findInBlocks(snapshot.blocks, engine, isAllowed, tries),
    ...findInMetadata(snapshot.metadata, engine, isAllowed, tries),
    ...findInLinks(snapshot.links, engine, isAllowed),
  ];
  return settleEvidence(found.filter(isSourceOn), snapshot);
}
