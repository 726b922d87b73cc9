import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { faultOf, type SchemaFault } from '../catalogue/schema-fault';
import { parseForeign } from '../lists/parse-foreign';
import { isRefusal, type Refusal } from '../lists/refusal';
import { checkRule, type RuleProblem } from '../rules/check-rule';
import { emptyRule, freeId } from '../rules/new-rule';
import { type OwnRule, type OwnSource, ownRuleSchema, ownSourceSchema, RULE_LIMITS, ruleMarkerId } from '../rules/rule-format';
import type { TestPage, TestResult } from '../rules/test-rule';
import type { Settings } from '../settings/schema';

/** What the rules section asks of the rest. */
export interface RulesActions {
  readonly settings: ReadonlySignal<Settings>;
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  readonly test: (page: TestPage, draft: OwnRule | null) => Promise<TestResult | null>;
}

/** Why a rule as JSON cannot be taken. */
export type JsonProblem = Refusal | SchemaFault;

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
  readonly writeJson: (text: string) => readonly JsonProblem[];
  /** Keeps the draft; false where something is wrong with it. */
  readonly save: () => Promise<boolean>;
  readonly cancel: () => void;
  readonly remove: (id: string) => Promise<void>;
  readonly setOn: (id: string, on: boolean) => Promise<void>;
  /** Keeps a source of the user's own: a new one, or in place of the one with the id. */
  readonly saveSource: (source: Omit<OwnSource, 'id'>, id: string | null) => Promise<boolean>;
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
    // a rule that would also match ordinary text is refused, and still shown for what it does
    const usable = draft.value !== null && problems.value.every(({ fault }) => fault === 'ordinary') ? draft.value : null;
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
      if (isRefusal(parsed)) return [parsed];
      const read = v.safeParse(ownRuleSchema, parsed.value);
      if (!read.success) return read.issues.map(faultOf);
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
      await change((old) => ({
        ...old,
        ownRules: old.ownRules.map((rule) => (rule.id === id ? { ...rule, on } : rule)),
        // the popup switches rules off by their marker
        markersOff: old.markersOff.filter((marker) => !old.ownRules.some((rule) => rule.id === id && ruleMarkerId(rule) === marker)),
      }));
    },
    saveSource: async (source, id) => {
      const others = settings.value.ownSources.filter((each) => each.id !== id);
      const read = v.safeParse(ownSourceSchema, { ...source, id: id ?? freeId(source.name, others) });
      if (!read.success || others.length >= RULE_LIMITS.sources) return false;
      return await change((old) => ({ ...old, ownSources: [...old.ownSources.filter((each) => each.id !== read.output.id), read.output] }));
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
