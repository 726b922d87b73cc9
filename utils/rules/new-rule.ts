import { foldLiteral } from '../detection/fold';
import { type OwnRule, RULE_LIMITS } from './rule-format';

/** Longer words of a page are cut: a rule is a formula, not somebody's sentence. */
const LONGEST_PHRASE = 300;
const LONGEST_ID = 40;

/** A rule to begin with, perhaps from words that were selected on a page. */
export function emptyRule(selected: string, others: readonly Pick<OwnRule, 'id'>[]): OwnRule {
  const phrase = selected.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_PHRASE).trim();
  const name = phrase.slice(0, RULE_LIMITS.name).trim();
  return {
    id: freeId(name, others),
    name,
    on: true,
    source: null,
    says: 'press-release',
    role: 'source-line',
    zones: ['tail'],
    strength: 'decisive',
    anchor: null,
    exactCase: false,
    phrases: phrase === '' ? {} : { '*': [phrase] },
    excludes: [],
    requires: [],
    pattern: null,
  };
}

/** An id made of a name's letters that nobody else has: `Acme Wire` → `acme-wire`, then `acme-wire-2`. */
export function freeId(name: string, others: readonly { readonly id: string }[]): string {
  const taken = new Set(others.map(({ id }) => id));
  const letters = foldLiteral(name).normalize('NFD').replace(/\p{M}/gu, '');
  const stem =
    letters
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_ID)
      .replace(/^-+|-+$/g, '') || 'rule';
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}
