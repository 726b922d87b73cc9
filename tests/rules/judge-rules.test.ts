import { describe, expect, it } from 'vitest';
import { judgeBy, judgeSweep } from '../../utils/check/judge-page';
import { createEngineLoader } from '../../utils/check/load-engine';
import { hasSignal } from '../../utils/detection/sweep';
import type { OwnRule } from '../../utils/rules/rule-format';
import { testRule } from '../../utils/rules/test-rule';
import { isHtml, textSnapshot } from '../../utils/rules/text-snapshot';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { builtCatalogue } from './built-catalogue';
import { PATTERN_RULE, RULE } from './sample-rule';

const loadEngine = createEngineLoader(() => builtCatalogue());
const settings = (ownRules: readonly OwnRule[], changes: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  ownRules: [...ownRules],
  ...changes,
});
const TEXT =
  'Neues vom Hafen\nDie Bahn fährt elektrisch.\nSie kostet 31 Millionen.\nMehr im Frühjahr.\nEin Beitrag der Lindwerder Schreibstube.';
const judgeText = async (text: string, mine: Settings) => await judgeBy(textSnapshot(text), await loadEngine(mine), mine);

describe('own rules', () => {
  it.each([RULE, PATTERN_RULE, { ...RULE, excludes: ['kein'], requires: ['Frühjahr', 'Lindwerder'] }])(
    'take part in the verdict',
    async (rule) => {
      const verdict = await judgeText(TEXT, settings([rule]));
      expect(verdict).toMatchObject({ label: 'paid', evidence: [{ marker: `any/${rule.id}@own`, zone: 'tail' }] });
      expect(verdict.evidence[0]?.quote).toContain('Beitrag der Lindwerder Schreibstube');
    },
  );

  const ignores: [string, string, Settings][] = [
    [
      'where they are off',
      TEXT,
      settings([
        { ...RULE, on: false },
        { ...PATTERN_RULE, on: false },
      ]),
    ],
    [
      'in other places',
      TEXT,
      settings([
        { ...RULE, zones: ['head'] },
        { ...PATTERN_RULE, zones: ['head', 'lead'] },
      ]),
    ],
    ['in other words', TEXT.replace('Beitrag', 'Werk'), settings([RULE, PATTERN_RULE])],
    [
      'in other case, where that counts',
      TEXT.toUpperCase(),
      settings([
        { ...RULE, exactCase: true },
        { ...PATTERN_RULE, exactCase: true },
      ]),
    ],
    ['where words stand beside it that must not', TEXT, settings([{ ...RULE, excludes: ['Lindwerder {name}', 'Beitrag'] }])],
    ['where words do not stand beside it that must', TEXT, settings([{ ...RULE, requires: ['Frühjahr'] }])],
    ['where the marker is switched off', TEXT, settings([PATTERN_RULE], { markersOff: ['any/pattern@own'] })],
    ['where its role is switched off', TEXT, settings([RULE, PATTERN_RULE], { rolesOff: ['source-line'] })],
  ];
  it.each(ignores)('say nothing %s', async (_, text, mine) => expect((await judgeText(text, mine)).label).toBe('none'));

  it('name a source of the user’s own, also in a credit line', async () => {
    const ownSources = [
      {
        id: 'schreibstube',
        name: 'Lindwerder Schreibstube',
        kind: 'press-release-wire' as const,
        credits: ['Lindwerder Schreibstube'],
        hosts: [],
      },
    ];
    const rule: OwnRule = { ...RULE, says: 'press-release', source: 'schreibstube@own' };
    expect((await judgeText(TEXT, settings([rule], { ownSources }))).route).toMatchObject({ name: 'Lindwerder Schreibstube' });
    const credit: OwnRule = { ...RULE, says: 'press-release', phrases: { '*': ['Beitrag der {source}'] } };
    expect((await judgeText(TEXT, settings([credit], { ownSources }))).route).toMatchObject({ source: 'schreibstube@own' });
  });

  it.each([RULE, PATTERN_RULE])('wake the automatic check', async (rule) => {
    const mine = settings([rule]);
    const sweep = { url: 'https://news.example/a', text: TEXT, titles: [], metadata: [], hosts: [], isArticleLike: true };
    expect(hasSignal(sweep, await loadEngine(mine))).toBe(true);
    expect(hasSignal({ ...sweep, text: 'Nichts davon.' }, await loadEngine(mine))).toBe(false);
    expect(judgeSweep(sweep, await loadEngine(mine), mine).verdict.label).toBe('none');
  });

  it('are no danger where one of them no longer parses', async () => {
    const broken: OwnRule = { ...RULE, id: 'broken', phrases: { '*': ['{name'] } };
    expect((await judgeText(TEXT, settings([broken, RULE]))).label).toBe('paid');
  });

  it('read a page of 2 MB that an expression was made for within a second', async () => {
    const rule: OwnRule = { ...PATTERN_RULE, zones: ['body', 'tail'], pattern: '(x+x+)+y Lindwire' };
    const start = performance.now();
    await judgeText(`Kopf\n${`${'x'.repeat(9000)} Lindwire\n`.repeat(20)}`, settings([rule]));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('testRule', () => {
  it('judges with the rule that is being written and without it', async () => {
    const result = await testRule(textSnapshot(TEXT), RULE, settings([]), loadEngine, loadEngine);
    expect([result.verdict.label, result.without?.label, result.rule]).toEqual(['paid', 'none', 'any/schreibstube@own']);
    expect(result.ordinary).toMatchObject({ hits: [], of: expect.any(Number) });
  });

  it('says which ordinary sentences a rule would match', async () => {
    const draft: OwnRule = { ...RULE, phrases: { '*': ['in einer Pressemitteilung'] } };
    const { ordinary } = await testRule(textSnapshot(TEXT), draft, settings([]), loadEngine, loadEngine);
    expect(ordinary?.hits).toEqual([expect.stringMatching(/^In einer Pressemitteilung/)]);
  });

  it('puts the rule in the place of its earlier form', async () => {
    const draft = { ...RULE, says: 'partner' as const };
    const result = await testRule(textSnapshot(TEXT), draft, settings([RULE]), loadEngine, loadEngine);
    expect([result.verdict.label, result.without?.label]).toEqual(['partner', 'none']);
  });
});

describe('pasted text', () => {
  it('is a page of one line that stands everywhere, or of head, lead and tail', () => {
    expect(textSnapshot('One line').blocks.map(({ zones }) => zones)).toEqual([['head', 'lead', 'body', 'tail']]);
    expect(textSnapshot('a\nb\nc\nd\ne\nf').blocks.map(({ zones }) => zones.join(' '))).toEqual([
      'head',
      'lead body',
      'body',
      'body tail',
      'body tail',
      'body tail',
    ]);
  });

  it.each([
    ['<p>Hello', true],
    ['<!DOCTYPE html>', true],
    ['a < b and c > d', false],
    ['<acme@news.example> wrote', false],
  ])('%s', (text, expected) => expect(isHtml(text)).toBe(expected));
});
