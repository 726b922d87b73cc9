import { findMatches, type MarkerMatch } from './find-matches';
import { roomFor } from './fold';
import type { Engine } from './prepare-catalogue';
import type { Block } from './snapshot';
import { viewText } from './text-view';
import { LEAD_LENGTH } from './thresholds';
import { evidenceOf, namesIn } from './to-evidence';
import { MOST_IN_TEXT, type Tries } from './tries';
import type { Evidence } from './verdict';
import type { Zone } from './vocabulary';

/** Shortest paragraph of running text. */
const MIN_PARAGRAPH = 60;
/** Lines after the last paragraph that can be its signature. */
const LINES_AFTER = 2;

/** Paragraphs have some hundred characters. */
const room = roomFor(4096);

const CODE_ZONES: readonly Zone[] = ['metadata', 'links'];

/** Evidence in the visible and hidden words of a page, by block, start and marker id. The article's edges are looked at before its middle. */
export function findInBlocks(
  blocks: readonly Block[],
  engine: Engine,
  isAllowed: (marker: number) => boolean,
  tries: Tries,
): readonly Evidence[] {
  let leadBefore = 0;
  const last = blocks.findLastIndex(isText);
  const looks = blocks.flatMap((block, index) => {
    const leadOffset = leadBefore;
    if (block.zones.includes('lead')) leadBefore += block.text.length + 1;
    const zones = zonesOf(block);
    const closes = index >= last && index <= last + LINES_AFTER;
    const mayStand = closes ? isAllowed : (marker: number) => isAllowed(marker) && !engine.markerAt(marker).marker.closing;
    const look = () => (tries.isSpent() ? [] : findInBlock(block, index, zones, leadOffset, engine, mayStand, tries.upTo(MOST_IN_TEXT)));
    return zones.length === 0 ? [] : [{ look, isMiddle: !closes && zones.every((zone) => zone === 'body') }];
  });
  const inEdges = looks.map(({ look, isMiddle }) => (isMiddle ? null : look()));
  return looks.flatMap(({ look }, index) => inEdges[index] ?? look());
}

/** A paragraph of the body; shorter or linked lines after the last one are the page's. */
const isText = ({ zones, text, heading, linkDensity }: Block): boolean =>
  zones.includes('body') && !heading && text.length >= MIN_PARAGRAPH && linkDensity < 0.5;

const zonesOf = ({ zones }: Block): readonly Zone[] =>
  zones.includes('outside') ? [] : zones.filter((zone) => !CODE_ZONES.includes(zone));

function findInBlock(
  block: Block,
  index: number,
  zones: readonly Zone[],
  leadOffset: number,
  engine: Engine,
  isAllowed: (marker: number) => boolean,
  tries: Tries,
): Evidence[] {
  const view = viewText(block.text, room);
  return findMatches(view, engine, isWanted, tries)
    .flatMap((match) => {
      const [start, end] = view.originalSpan(match.start, match.end);
      const zone = zoneOf(match, start);
      return zone === undefined ? [] : [toEvidence(match, zone, start, end)];
    })
    .sort((a, b) => a.start - b.start || (a.marker < b.marker ? -1 : 1));

  function isWanted(marker: number): boolean {
    return engine.markerAt(marker).marker.zones.some((zone) => zones.includes(zone)) && isAllowed(marker);
  }

  function zoneOf({ marker }: MarkerMatch, start: number): Zone | undefined {
    const own = engine.markerAt(marker).marker.zones;
    return own.find((zone) => zones.includes(zone) && (zone !== 'lead' || leadOffset + start < LEAD_LENGTH));
  }

  function toEvidence(match: MarkerMatch, zone: Zone, start: number, end: number): Evidence {
    return {
      ...evidenceOf(engine, match),
      grade: !block.visible ? 'marked' : engine.markerAt(match.marker).marker.unsigned ? 'matches' : 'stated',
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
