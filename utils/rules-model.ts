import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { describeIssues } from './catalogue/describe-issues';
import { parseForeign } from './lists/parse-foreign';
import { isRefusal } from './lists/refusal';
import { checkRule, type RuleProblem } from './rules/check-rule';
import { emptyRule, freeId } from './rules/new-rule';
import { type OwnRule, type OwnSource, ownRuleSchema, ownSourceSchema, RULE_LIMITS } from './rules/rule-format';
import type { TestPage, TestResult } from './rules/test-rule';
import type { Settings } from './settings/schema';

/** What the rules section asks of the rest. */
export interface RulesActions {
  readonly settings: ReadonlySignal<Settings>;
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  readonly test: (page: TestPage, draft: OwnRule | null) => Promise<TestResult | null>;
}

/** Rule or source as JSON that cannot be taken: one plain line each. */
export type JsonProblems = readonly string[];

/** The rule that is being written, what is wrong with it, and what it finds. */
export interface RulesModel {
  /** Null where no rule is being written. */
  readonly draft: ReadonlySignal<OwnRule | null>;
  readonly problems: ReadonlySignal<readonly RuleProblem[]>;
  readonly isChecking: ReadonlySignal<boolean>;
  readonly isFull: ReadonlySignal<boolean>;
  readonly result: ReadonlySignal<TestResult | null>;
  readonly isTesting: ReadonlySignal<boolean>;
  readonly begin: (phrase?: string) => void;
  readonly edit: (rule: OwnRule) => void;
  readonly write: (changes: Partial<OwnRule>) => void;
  /** Takes the draft from JSON; returns what is wrong with it. */
  readonly writeJson: (text: string) => JsonProblems;
  /** Keeps the draft; false where something is wrong with it. */
  readonly save: () => Promise<boolean>;
  readonly cancel: () => void;
  readonly remove: (id: string) => Promise<void>;
  readonly setOn: (id: string, on: boolean) => Promise<void>;
  readonly saveSource: (source: Omit<OwnSource, 'id'>) => Promise<boolean>;
  readonly removeSource: (id: string) => Promise<void>;
  readonly test: (page: TestPage) => Promise<void>;
}

export function createRulesModel({ settings, change, test }: RulesActions): RulesModel {
  const draft = signal<OwnRule | null>(null);
  const problems = signal<readonly RuleProblem[]>([]);
  const isChecking = signal(false);
  const isFull = signal(false);
  const result = signal<TestResult | null>(null);
  const isTesting = signal(false);
  let turn = 0;
  let page: TestPage | null = null;

  /** Checks the draft as it stands; answers to drafts that were changed meanwhile are dropped. */
  async function check(): Promise<void> {
    const rule = draft.value;
    turn += 1;
    const mine = turn;
    if (rule === null) return;
    isChecking.value = true;
    const found = await checkRule(rule);
    if (mine !== turn) return;
    problems.value = found;
    isChecking.value = false;
    if (page !== null) await run(page);
  }

  function open(rule: OwnRule): void {
    draft.value = rule;
    problems.value = [];
    void check();
  }

  async function run(next: TestPage): Promise<void> {
    page = next;
    isTesting.value = true;
    const usable = draft.value !== null && problems.value.length === 0 ? draft.value : null;
    const found = await test(next, usable);
    if (page === next) [result.value, isTesting.value] = [found, false];
  }

  return {
    draft,
    problems,
    isChecking,
    isFull,
    result,
    isTesting,
    begin: (phrase = '') => {
      isFull.value = settings.value.ownRules.length >= RULE_LIMITS.rules;
      if (!isFull.value) open(emptyRule(phrase, settings.value.ownRules));
    },
    edit: open,
    write: (changes) => {
      if (draft.value === null) return;
      draft.value = { ...draft.value, ...changes };
      void check();
    },
    writeJson: (text) => {
      const parsed = parseForeign(text);
      if (isRefusal(parsed)) return [`${parsed.refused} ${parsed.detail}`.trim()];
      const read = v.safeParse(ownRuleSchema, parsed.value);
      if (!read.success) return describeIssues(read.issues);
      draft.value = read.output;
      void check();
      return [];
    },
    save: async () => {
      const rule = draft.value;
      if (rule === null) return false;
      await check();
      if (draft.value !== rule || problems.value.length > 0) return false;
      const kept = await change((old) => ({ ...old, ownRules: [...old.ownRules.filter(({ id }) => id !== rule.id), rule] }));
      if (kept) draft.value = null;
      return kept;
    },
    cancel: () => {
      turn += 1;
      [draft.value, problems.value, isChecking.value] = [null, [], false];
    },
    remove: async (id) => {
      await change((old) => ({ ...old, ownRules: old.ownRules.filter((rule) => rule.id !== id) }));
    },
    setOn: async (id, on) => {
      await change((old) => ({ ...old, ownRules: old.ownRules.map((rule) => (rule.id === id ? { ...rule, on } : rule)) }));
    },
    saveSource: async (source) => {
      const read = v.safeParse(ownSourceSchema, { ...source, id: freeId(source.name, settings.value.ownSources) });
      if (!read.success || settings.value.ownSources.length >= RULE_LIMITS.sources) return false;
      return await change((old) => ({ ...old, ownSources: [...old.ownSources, read.output] }));
    },
    removeSource: async (id) => {
      await change((old) => ({
        ...old,
        ownSources: old.ownSources.filter((source) => source.id !== id),
        ownRules: old.ownRules.map((rule) => (rule.source === `${id}@own` ? { ...rule, source: null } : rule)),
      }));
    },
    test: run,
  };
}
