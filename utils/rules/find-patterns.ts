import type { IsOn } from '../detection/find-evidence';
import { foldLiteral } from '../detection/fold';
import type { Block, Snapshot } from '../detection/snapshot';
import { LEAD_LENGTH } from '../detection/thresholds';
import type { Evidence } from '../detection/verdict';
import type { Zone } from '../detection/vocabulary';
import { type CompiledPattern, compilePattern } from './compile-pattern';
import { literalGate } from './literal-gate';
import { type OwnRule, ruleMarkerId } from './rule-format';

/** Matches of one expression that are shown of one block. */
const MOST_IN_BLOCK = 20;
/** Characters of a block that an expression reads; blocks are cut to this length when a page is read. */
const LONGEST_BLOCK = 20_000;

const compiled = new Map<string, CompiledPattern | null>();

/** Evidence for the user's regular expressions. Expressions run only over blocks that hold their fixed text. */
export async function findPatterns(snapshot: Snapshot, rules: readonly OwnRule[], isOn: IsOn): Promise<readonly Evidence[]> {
  const active = rules.filter((rule) => rule.on && rule.pattern !== null && isOn(ruleMarkerId(rule), rule.source));
  if (active.length === 0) return [];
  const blocks = blocksInZones(snapshot.blocks);
  const found = await Promise.all(active.map((rule) => findRule(rule, blocks)));
  return found.flat();
}

interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
  readonly folded: string;
  /** Characters of the lead before this block. */
  readonly leadBefore: number;
}

function blocksInZones(blocks: readonly Block[]): readonly PlacedBlock[] {
  let lead = 0;
  return blocks.flatMap((block, index) => {
    const leadBefore = lead;
    if (block.zones.includes('lead')) lead += block.text.length + 1;
    return block.zones.includes('outside') ? [] : [{ block, index, folded: foldLiteral(block.text), leadBefore }];
  });
}

async function findRule(rule: OwnRule, blocks: readonly PlacedBlock[]): Promise<readonly Evidence[]> {
  const gate = rule.pattern === null ? null : literalGate(rule.pattern);
  if (rule.pattern === null || gate === null) return [];
  const needle = foldLiteral(gate);
  const candidates = blocks.filter(({ block, folded }) => block.zones.some((zone) => isZoneOf(rule, zone)) && folded.includes(needle));
  const pattern = candidates.length === 0 ? null : await compiledOf(rule.pattern, rule.exactCase);
  return pattern === null ? [] : candidates.flatMap((each) => findInBlock(rule, pattern, each));
}

async function compiledOf(pattern: string, exactCase: boolean): Promise<CompiledPattern | null> {
  const key = `${exactCase} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const result = await compilePattern(pattern, exactCase);
  const usable = 'fault' in result ? null : result;
  compiled.set(key, usable);
  return usable;
}

const isZoneOf = ({ zones }: OwnRule, zone: Zone): boolean => zones.some((own) => own === zone);

function findInBlock(rule: OwnRule, { regex }: CompiledPattern, { block, index, leadBefore }: PlacedBlock): Evidence[] {
  const matcher = regex.matcher(block.text.slice(0, LONGEST_BLOCK));
  const evidence: Evidence[] = [];
  while (evidence.length < MOST_IN_BLOCK && matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    const zone = block.zones.find((each) => isZoneOf(rule, each) && (each !== 'lead' || leadBefore + start < LEAD_LENGTH));
    if (zone !== undefined && end > start) evidence.push(toEvidence(rule, block, zone, index, start, end));
  }
  return evidence;
}

function toEvidence(rule: OwnRule, block: Block, zone: Zone, index: number, start: number, end: number): Evidence {
  return {
    marker: ruleMarkerId(rule),
    source: rule.source,
    claim: rule.says,
    role: rule.role,
    grade: block.visible ? 'stated' : 'marked',
    strength: rule.strength,
    zone,
    visible: block.visible,
    quote: block.text.slice(start, end),
    block: index,
    start,
    end,
    field: null,
    names: {},
    disclaims: null,
    mixed: false,
  };
}
