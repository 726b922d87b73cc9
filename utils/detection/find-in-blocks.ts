import { findMatches, type MarkerMatch } from './find-matches';
import type { Engine } from './prepare-catalogue';
import type { Block } from './snapshot';
import { viewText } from './text-view';
import { LEAD_LENGTH } from './thresholds';
import { evidenceOf, markerAt, namesIn } from './to-evidence';
import type { Evidence } from './verdict';
import type { Zone } from './vocabulary';

const CODE_ZONES: readonly Zone[] = ['metadata', 'links', 'outside'];

/** Evidence in the visible and hidden words of a page, by block, start and marker id. */
export function findInBlocks(blocks: readonly Block[], engine: Engine, isAllowed: (marker: number) => boolean): readonly Evidence[] {
  let leadBefore = 0;
  return blocks.flatMap((block, index) => {
    const leadOffset = leadBefore;
    if (block.zones.includes('lead')) leadBefore += block.text.length + 1;
    return findInBlock(block, index, leadOffset, engine, isAllowed);
  });
}

function findInBlock(block: Block, index: number, leadOffset: number, engine: Engine, isAllowed: (marker: number) => boolean): Evidence[] {
  const zones = block.zones.filter((zone) => !CODE_ZONES.includes(zone));
  if (zones.length === 0 || block.zones.includes('outside')) return [];
  const view = viewText(block.text);
  const isWanted = (marker: number): boolean =>
    isAllowed(marker) && markerAt(engine, marker).marker.zones.some((zone) => zones.includes(zone));
  return findMatches(view, engine, isWanted)
    .flatMap((match) => {
      const [start, end] = view.originalSpan(match.start, match.end);
      const zone = zoneOf(match, start);
      return zone === undefined || start >= end ? [] : [toEvidence(match, zone, start, end)];
    })
    .sort((a, b) => a.start - b.start || (a.marker < b.marker ? -1 : 1));

  function zoneOf({ marker }: MarkerMatch, start: number): Zone | undefined {
    const own = markerAt(engine, marker).marker.zones;
    return own.find((zone) => zones.includes(zone) && (zone !== 'lead' || leadOffset + start < LEAD_LENGTH));
  }

  function toEvidence(match: MarkerMatch, zone: Zone, start: number, end: number): Evidence {
    return {
      ...evidenceOf(engine, match),
      grade: !block.visible ? 'marked' : markerAt(engine, match.marker).marker.unsigned ? 'matches' : 'stated',
      zone,
      visible: block.visible,
      quote: block.text.slice(start, end),
      block: index,
      start,
      end,
      field: null,
      names: namesIn(view, match.names),
    };
  }
}
