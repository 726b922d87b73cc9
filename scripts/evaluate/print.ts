import type { MarkerRow } from './marker-table';
import type { Outcome } from './outcome';
import { macro, type Score, score, scoreBy } from './score';
import type { SentenceHits } from './sentence-hits';

/** Everything that `npm run evaluate` says, as data: what `--json` prints. */
export function evaluation(outcomes: readonly Outcome[], markers: readonly MarkerRow[], sentences: SentenceHits | null) {
  const bySite = scoreBy(outcomes, ({ label }) => label.site ?? 'unknown');
  const byLanguage = scoreBy(outcomes, ({ label }) => label.language?.split('-')[0] ?? 'unknown');
  return {
    ...score(outcomes),
    byCategory: scoreBy(outcomes, ({ label }) => label.category),
    byLanguage,
    macroByLanguage: macro(byLanguage),
    macroBySite: macro(bySite),
    bySite,
    errors: outcomes.flatMap(errorOf),
    markers,
    sentences: sentences === null ? null : { sentences: sentences.sentences, labelled: sentences.labelled },
  };
}

/** Prints an evaluation as tables for people. */
export function print({
  byCategory,
  byLanguage,
  bySite,
  macroByLanguage,
  macroBySite,
  errors,
  markers,
  sentences,
  ...total
}: ReturnType<typeof evaluation>): void {
  console.log('All pages');
  console.table([total]);
  const groups: [string, Readonly<Record<string, Score>>][] = [
    ['category', byCategory],
    ['language', byLanguage],
    ['site, those with an error', withErrors(bySite)],
  ];
  for (const [name, scores] of groups) {
    console.log(`By ${name}`);
    console.table(scores);
  }
  console.log('Means over languages and over sites', macroByLanguage, macroBySite);
  console.log(`Errors: ${errors.length}`);
  for (const { id, error, wanted, got, evidence } of errors)
    console.log(`  ${error}: ${id}: wanted ${wanted}, got ${got}${evidence.map((line) => `\n      ${line}`).join('')}`);
  console.log('Markers with wrong hits, or hits among ordinary sentences');
  console.table(markers.filter(({ wrong, perMillion }) => wrong > 0 || (perMillion ?? 0) > 0));
  if (sentences === null) return;
  console.log(`Ordinary sentences: ${sentences.labelled.length} labels over ${sentences.sentences} sentences in three places`);
  for (const { language, place, label, markers: by, sentence } of sentences.labelled)
    console.log(`  ${language} ${place} ${label} ${by.join(' + ')}: ${sentence}`);
}

function withErrors(scores: Readonly<Record<string, Score>>): Readonly<Record<string, Score>> {
  return Object.fromEntries(Object.entries(scores).filter(([, { falseAlarms, misses }]) => falseAlarms + misses > 0));
}

function errorOf({ label, line, detected, positive, rightKind, rightSource }: Outcome) {
  const problems = [
    positive && !detected ? 'miss' : null,
    !positive && detected ? 'false alarm' : null,
    rightKind === false ? 'wrong kind' : null,
    rightSource === false ? 'wrong source' : null,
  ].filter((problem) => problem !== null);
  return problems.map((error) => ({
    id: label.id,
    error,
    wanted: `${label.category}${label.distributor ? ` (${label.distributor})` : ''}`,
    got: `${line.label}${line.route?.name ? ` (${line.route.name})` : ''}`,
    evidence: line.evidence.map(({ marker, zone, strength, quote }) => `${marker} [${zone}, ${strength}] "${quote}"`),
  }));
}
