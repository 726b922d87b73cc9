import { withAdditions } from '../catalogue/additions';
import type { Catalogue } from '../detection/catalogue';
import { EMPTY_SNAPSHOT } from '../detection/empty-snapshot';
import { findEvidence } from '../detection/find-evidence';
import { prepareCatalogue } from '../detection/prepare-catalogue';
import type { Snapshot } from '../detection/snapshot';
import type { Evidence } from '../detection/verdict';
import { toMarker } from './compile-rules';
import { findPatterns } from './find-patterns';
import { ORDINARY_SENTENCES } from './ordinary-sentences';
import type { OwnRule } from './rule-format';

const EMPTY: Catalogue = { format: 1, version: '', sources: [], markers: [] };

/** How many there are. */
export const ORDINARY_COUNT = Object.values(ORDINARY_SENTENCES).flat().length;

/** The ordinary sentences that a rule would match, wherever they stood. */
export async function ordinaryHits(given: OwnRule): Promise<readonly string[]> {
  // a lead ends after 200 characters of its page, and here every sentence stands for a page of its own
  const zones = [...new Set(given.zones.map((zone) => (zone === 'lead' ? 'body' : zone)))];
  const rule: OwnRule = { ...given, zones, on: true };
  const sentences = Object.values(ORDINARY_SENTENCES).flat();
  const blocks = sentences.map((text) => ({ text, zones, visible: true, heading: false, linkDensity: 0 }));
  const page: Snapshot = { ...EMPTY_SNAPSHOT, blocks };
  const evidence = rule.pattern === null ? phraseHits(rule, page) : await findPatterns(page, [rule], () => true);
  const hits = new Set(evidence.map(({ block }) => block));
  return sentences.filter((_, index) => hits.has(index));
}

function phraseHits(rule: OwnRule, page: Snapshot): readonly Evidence[] {
  const marker = toMarker(rule, null);
  if (marker === null) return [];
  return findEvidence(page, prepareCatalogue(withAdditions(EMPTY, { sources: [], markers: [marker] })), () => true);
}
