import { judgeBy } from '../check/judge-page';
import type { LoadEngine } from '../check/load-engine';
import type { Snapshot } from '../detection/snapshot';
import type { Verdict } from '../detection/verdict';
import type { Settings } from '../settings/schema';
import { withSites } from '../sites';
import { ORDINARY_COUNT, ordinaryHits } from './ordinary-hits';
import { type OwnRule, readsCode, ruleMarkerId } from './rule-format';

/** What a rule is tried on. */
export type TestPage = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'tab'; readonly tabId: number };

/** What stands on a page by all rules, and what would without the one that is being written. */
export interface TestResult {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  /** Null where no rule is being written. */
  readonly without: Verdict | null;
  /** Marker id of the rule that is being written. */
  readonly rule: string | null;
  /** Ordinary sentences that the rule would match, of how many; null where no rule is being written or it reads the page's code. */
  readonly ordinary: { readonly hits: readonly string[]; readonly of: number } | null;
  /** Milliseconds that judging took. */
  readonly time: number;
}

/** Judges a page with the draft among the user's rules, and without it. */
export async function testRule(
  snapshot: Snapshot,
  draft: OwnRule | null,
  settings: Settings,
  loadEngine: LoadEngine,
  loadOther: LoadEngine,
): Promise<TestResult> {
  const page = withSites({ ...snapshot, isArticle: true });
  const others = { ...settings, ownRules: settings.ownRules.filter(({ id }) => id !== draft?.id) };
  const all = draft === null ? settings : { ...others, ownRules: [...others.ownRules, { ...draft, on: true }] };
  const engine = await loadEngine(all);
  const start = performance.now();
  const verdict = await judgeBy(page, engine, all);
  const time = performance.now() - start;
  const without = draft === null ? null : await judgeBy(page, await loadOther(others), others);
  const ordinary = draft === null || readsCode(draft) ? null : { hits: await ordinaryHits(draft), of: ORDINARY_COUNT };
  return { snapshot: page, verdict, without, rule: draft === null ? null : ruleMarkerId(draft), ordinary, time };
}
