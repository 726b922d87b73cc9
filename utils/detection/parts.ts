import { countWords } from './count-words';
import type { Block, Snapshot } from './snapshot';
import type { Evidence, PartCount } from './verdict';
import { PARTS, type Part, type Role } from './vocabulary';

/** Which part a role's block belongs to; roles that say nothing about their block are absent. */
const PART_OF: Partial<Record<Role, Part>> = {
  disclaimer: 'disclaimer',
  feed: 'disclaimer',
  republication: 'disclaimer',
  copyright: 'disclaimer',
  disclosure: 'disclosure',
  'ad-identifier': 'disclosure',
  about: 'distributor',
  'source-line': 'source-line',
  'sector-line': 'distributor',
  boilerplate: 'boilerplate',
  contact: 'contact',
  notes: 'contact',
  'safe-harbor': 'safe-harbor',
};

/** Parts that go on from their heading until another part begins. */
const CONTINUING = new Set<Part>(['boilerplate', 'contact', 'safe-harbor']);

/** Earlier in this list wins where a block holds evidence of several parts. */
const PRECEDENCE: readonly Part[] = ['disclaimer', 'distributor', 'disclosure', 'source-line', 'safe-harbor', 'boilerplate', 'contact'];

/** The article's blocks assigned to parts: `parts[i]` belongs to `snapshot.blocks[i]`; null for blocks that are not the article's. */
export function assignParts(snapshot: Snapshot, evidence: readonly Evidence[]): readonly (Part | null)[] {
  let running: Part | null = null;
  return snapshot.blocks.map((block, index) => {
    if (!isTextOfArticle(block)) return null;
    const stated = partStatedIn(index, evidence);
    if (stated !== null) running = CONTINUING.has(stated) ? stated : null;
    else if (block.heading) running = null;
    return stated ?? running ?? (block.zones.includes('body') ? 'body' : null);
  });
}

/** Words of each part that occurs, in the order of PARTS; a dateline's words are taken from its block. */
export function countParts(snapshot: Snapshot, evidence: readonly Evidence[]): readonly PartCount[] {
  const counts = new Map<Part, number>();
  const add = (part: Part, words: number) => counts.set(part, (counts.get(part) ?? 0) + words);
  assignParts(snapshot, evidence).forEach((part, index) => {
    const text = snapshot.blocks[index]?.text ?? '';
    if (part === null) return;
    const dateline = part === 'body' ? datelineEnd(index, evidence) : 0;
    if (dateline > 0) add('dateline', countWords(text.slice(0, dateline), snapshot.language));
    add(part, countWords(text.slice(dateline), snapshot.language));
  });
  return PARTS.flatMap((part) => (counts.has(part) ? [{ part, words: counts.get(part) ?? 0 }] : []));
}

function isTextOfArticle({ zones }: Block): boolean {
  return zones.includes('lead') || zones.includes('body') || zones.includes('tail');
}

function partStatedIn(block: number, evidence: readonly Evidence[]): Part | null {
  const parts = new Set(evidence.flatMap((item) => (item.block === block ? [PART_OF[item.role]] : [])));
  return PRECEDENCE.find((part) => parts.has(part)) ?? null;
}

function datelineEnd(block: number, evidence: readonly Evidence[]): number {
  return Math.max(0, ...evidence.filter((item) => item.block === block && item.role === 'dateline').map((item) => item.end));
}
