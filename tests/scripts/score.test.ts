import { describe, expect, it } from 'vitest';
import { nameTable } from '../../scripts/evaluate/name-table';
import { type Outcome, outcomeOf } from '../../scripts/evaluate/outcome';
import { macro, score, scoreBy } from '../../scripts/evaluate/score';
import { pageLine } from '../../scripts/scan/page-line';
import { unchecked } from '../../utils/detection/unchecked';
import type { Verdict } from '../../utils/detection/verdict';

const names = nameTable([
  { id: 'ap', name: 'Associated Press', aliases: ['AP'] },
  { id: 'ots', name: 'news aktuell', aliases: ['Presseportal'] },
]);
const route = { source: null, name: null, issuer: null, mixed: false, disclaims: null };
const verdicts = {
  none: { ...unchecked('failed', ''), state: 'checked' },
  agency: {
    ...unchecked('failed', ''),
    state: 'checked',
    label: 'agency',
    route: { ...route, kind: 'agency', source: 'ap', name: 'Associated Press' },
  },
  paid: { ...unchecked('failed', ''), state: 'checked', label: 'paid', payment: { kind: 'paid', sponsor: null } },
} as const satisfies Record<string, Verdict>;

const outcome = (category: Outcome['label']['category'], verdict: keyof typeof verdicts, distributor: string | null = null, site = 'a') =>
  outcomeOf({ id: 'x', category, distributor, site }, pageLine('x.html', { page: null, verdict: verdicts[verdict] }), names);

describe('nameTable', () => {
  it.each([
    ['AP', ['ap']],
    ['the associated press', []],
    ['news aktuell / Presseportal (ots)', ['ots']],
    [null, []],
  ])('%s', (name, ids) => expect([...names.idsOf(name)]).toEqual(ids));
});

describe('score', () => {
  const outcomes = [
    outcome('agency', 'agency', 'AP'),
    outcome('agency', 'agency', 'news aktuell'),
    outcome('agency', 'paid', 'Nobody Known', 'b'),
    outcome('sponsored', 'none', null, 'b'),
    outcome('original', 'paid'),
    outcome('original', 'none'),
    outcome('non-article', 'none'),
  ];

  it('counts what was found, rightly and wrongly', () => {
    expect(score(outcomes)).toEqual({ pages: 7, precision: 0.75, recall: 0.75, kind: 0.6667, source: 0.5, falseAlarms: 1, misses: 1 });
  });

  it('has no figure where there is nothing to divide by', () => {
    expect(score([])).toMatchObject({ precision: null, recall: null, kind: null, source: null });
  });

  it('counts each group once in the mean over groups', () => {
    const groups = scoreBy(outcomes, ({ label }) => label.site ?? '');
    expect(Object.keys(groups)).toEqual(['a', 'b']);
    expect(macro(groups)).toEqual({ precision: 0.8334, recall: 0.75 });
  });
});
