import { isDateline } from './dateline';
import type { Snapshot } from './snapshot';
import type { Evidence } from './verdict';
import { STRENGTHS } from './vocabulary';

/** Leaves out agency datelines that are none, and what repeats a stronger statement by the same words. */
export function settleEvidence(evidence: readonly Evidence[], { blocks }: Snapshot): readonly Evidence[] {
  const places = new Map<string, Evidence[]>();
  const kept = evidence.filter((item) => item.role !== 'dateline' || item.claim !== 'agency' || standsAsDateline(item));
  for (const item of kept) {
    const place = placeOf(item);
    const others = places.get(place);
    if (others === undefined) places.set(place, [item]);
    else others.push(item);
  }
  return kept.filter((item) => !places.get(placeOf(item))?.some((other) => repeats(item, other)));

  function standsAsDateline({ block, start, end }: Evidence): boolean {
    const text = block === null ? undefined : blocks[block]?.text;
    return text === undefined || isDateline(text, start, end);
  }
}

/** Evidence that may say the same twice: of one source, claim and role, in one line of the page or one fact of its code. */
const placeOf = ({ source, claim, role, mixed, disclaims, block, field, quote }: Evidence): string =>
  JSON.stringify([source, claim, role, mixed, disclaims, block, field, block === null ? quote : '']);

/** True where another piece of evidence at the same place says all that this one says, by the same words or more, and says it better. */
function repeats(item: Evidence, other: Evidence): boolean {
  if (other.start > item.start || other.end < item.end) return false;
  if (Object.keys(item.names).some((slot) => !(slot in other.names))) return false;
  const rank = STRENGTHS.indexOf(item.strength) - STRENGTHS.indexOf(other.strength);
  const longer = other.end - other.start - (item.end - item.start);
  return rank > 0 || (rank === 0 && (longer > 0 || other.marker < item.marker));
}
