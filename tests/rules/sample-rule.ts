import type { OwnRule } from '../../utils/rules/rule-format';

/** A rule about an invented writing office. */
export const RULE: OwnRule = {
  id: 'schreibstube',
  name: 'Schreibstube',
  on: true,
  source: null,
  says: 'paid',
  role: 'source-line',
  zones: ['tail'],
  strength: 'decisive',
  anchor: null,
  exactCase: false,
  phrases: { '*': ['Ein Beitrag der Lindwerder Schreibstube'] },
  excludes: [],
  requires: [],
  pattern: null,
};

export const PATTERN_RULE: OwnRule = { ...RULE, id: 'pattern', phrases: {}, pattern: 'Beitrag der \\w+ Schreibstube' };
