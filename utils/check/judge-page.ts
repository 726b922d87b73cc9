import type { MarkerFacts } from '../detection/catalogue-view';
import { EMPTY_SNAPSHOT } from '../detection/empty-snapshot';
import type { IsOn } from '../detection/find-evidence';
import { judge } from '../detection/judge';
import type { Engine } from '../detection/prepare-catalogue';
import type { Snapshot, Sweep } from '../detection/snapshot';
import type { Verdict } from '../detection/verdict';
import { reportFacts } from '../report/report-facts';
import { type CheckedWith, type TabReport, toReport } from '../report/tab-report';
import { findPatterns } from '../rules/find-patterns';
import { ruleMarkerId } from '../rules/rule-format';
import type { Settings } from '../settings/schema';
import { isOnBy } from '../settings/switches';
import { withSites } from '../sites';

/** What a page that was read says about its supplier. */
export async function judgeSnapshot(snapshot: Snapshot, engine: Engine, settings: Settings, now = new Date()): Promise<TabReport> {
  const page = withSites(snapshot);
  const { sources } = engine.catalogue;
  const verdict = await judgeBy(page, engine, settings);
  return toReport(page, verdict, sources, checkedWith(engine, now), reportFacts(page, verdict, sources));
}

/** The verdict by all rules that the user left on, his own expressions among them. */
export async function judgeBy(page: Snapshot, engine: Engine, settings: Settings): Promise<Verdict> {
  const isOn = isOnFor(engine, settings, page.host);
  const patterns = settings.ownRules.filter(({ pattern }) => pattern !== null);
  if (patterns.length === 0) return judge(page, engine, isOn);
  // the catalogue holds an expression's fixed text for the sweep; what it finds is for the expression to say
  const gates = new Set(patterns.map(ruleMarkerId));
  return judge(page, engine, (marker, source) => !gates.has(marker) && isOn(marker, source), await findPatterns(page, patterns, isOn));
}

const lastOn = new WeakMap<Engine, { readonly key: string; readonly isOn: IsOn }>();

/** What the user left on. Pages under the same switches share one function, by which detection knows that it is asked the same again. */
function isOnFor(engine: Engine, settings: Settings, host: string): IsOn {
  const { markersOff, sourcesOff, languagesOff, rolesOff, siteSwitches } = settings;
  const key = JSON.stringify([markersOff, sourcesOff, languagesOff, rolesOff, siteSwitches, siteSwitches.length > 0 ? host : '']);
  const last = lastOn.get(engine);
  if (last?.key === key) return last.isOn;
  const isOn = isOnBy(settings, host, () => markersOf(engine));
  lastOn.set(engine, { key, isOn });
  return isOn;
}

function* markersOf({ catalogue }: Engine): Iterable<MarkerFacts> {
  for (let marker = 0; marker < catalogue.size; marker += 1) yield catalogue.factsOf(marker);
}

/** The same for a page whose sweep gave no sign: nothing was found, or it is no article. */
export function judgeSweep(sweep: Sweep, engine: Engine, settings: Settings, now = new Date()): TabReport {
  const empty: Snapshot = { ...EMPTY_SNAPSHOT, url: sweep.url, host: hostOf(sweep.url), isArticle: sweep.isArticleLike };
  return toReport(empty, judge(empty, engine, isOnFor(engine, settings, empty.host)), [], checkedWith(engine, now));
}

function checkedWith({ catalogue }: Engine, now: Date): CheckedWith {
  return { checkedAt: now.toISOString(), catalogue: catalogue.version };
}

/** Host without `www.`; empty for files, the browser's own pages and what has no address. */
export function hostOf(url: string): string {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
