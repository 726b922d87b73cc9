import { type Credit, creditsFrom, standsAt } from './credits';
import { type Match, type MatchPhrase, matchPhrase } from './match-phrase';
import { scan } from './packed-index';
import { type Engine, type PreparedPhrase, type SourceLedPhrase, sourceKey } from './prepare-catalogue';
import type { Line, TextView } from './text-view';
import { MOST_IN_TEXT, type Tries, triesUpTo } from './tries';

/** A match and the marker (index into the catalogue) that it is of. */
export interface MarkerMatch extends Match {
  readonly marker: number;
}

// No real block repeats a phrase's beginning so often; a hostile one must not cost more.
const MOST_ATTEMPTS = 200;
/** So many places can be asked for a credit in the time of one try. */
const CHEAP = 100;

/** Every place in a text where a wanted marker's phrase stands with its guards kept, earliest first, once a line; as many as `tries` allow. */
export function findMatches(
  view: TextView,
  engine: Engine,
  isWanted: (marker: number) => boolean,
  tries: Tries = triesUpTo(MOST_IN_TEXT),
): readonly MarkerMatch[] {
  const attempts = new Map<PreparedPhrase, number>();
  const found: MarkerMatch[] = [];
  for (const index of engine.indexes) {
    scan(view, index, (entry, start) => {
      const marker = index.markerOf(entry);
      if (marker !== null && !isWanted(marker)) return;
      if (!tries.take()) return;
      const meaning = index.meaningOf(entry);
      if ('phrase' in meaning) attempt(meaning.phrase, start, index.literalOf(entry).length, null);
      else if (standsAt(view, start, meaning.credit)) attemptSourceLed(meaning.credit, start);
    });
  }
  return oncePerLine(view, found.sort(byPlace));

  function attemptSourceLed(credit: Credit, start: number): void {
    for (const { marker, phrase } of sourceLedBy(engine, view, credit, start)) {
      if (isWanted(marker)) attempt(phrase(), start, credit.text.length, credit);
    }
  }

  function attempt(phrase: PreparedPhrase, start: number, length: number, credit: Credit | null): void {
    const tried = attempts.get(phrase) ?? 0;
    if (tried >= MOST_ATTEMPTS || !tries.take()) return;
    attempts.set(phrase, tried + 1);
    const match = matchPhrase(view, phrase, { token: phrase.footing, start, end: start + length, credit }, engine.credits);
    if (match !== null && keepsGuards(view, engine, phrase.marker, match, tries)) found.push({ ...match, marker: phrase.marker });
  }
}

/** Phrases whose leading `{source}` may be this credit at `start`, by what stands beside it. */
export function sourceLedBy(engine: Engine, { units }: TextView, { kind, full, text }: Credit, start: number): readonly SourceLedPhrase[] {
  const led = engine.sourceLed().get(sourceKey(kind, full)) ?? [];
  const [before, after] = [units[start - 1], units[start + text.length]];
  return led.filter((phrase) => (phrase.before === 0 || phrase.before === before) && (phrase.after === 0 || phrase.after === after));
}

/** True where none of a marker's `excludes` and, if it has any, one of its `requires` stands in the match's line; false where that was not looked for to the end. */
export function keepsGuards(view: TextView, engine: Engine, marker: number, { start }: Match, tries: Tries): boolean {
  const { excludes, requires } = engine.markerAt(marker);
  const line = view.lineAt(start);
  const stands = (phrase: PreparedPhrase): boolean => standsInLine(view, engine, phrase, phrase.footing, line, tries);
  return !excludes().some(stands) && (requires().length === 0 || requires().some(stands)) && !tries.isSpent();
}

function standsInLine(view: TextView, { credits }: Engine, phrase: MatchPhrase, token: number, line: Line, tries: Tries): boolean {
  const footing = phrase.tokens[token];
  if (typeof footing === 'string') {
    const text = phrase.exactCase ? view.exact() : view.text;
    for (let at = text.indexOf(footing, line.start), tried = 0; at >= 0 && at < line.end && tried < MOST_ATTEMPTS; tried += 1) {
      if (!tries.take()) return false;
      if (matchPhrase(view, phrase, { token, start: at, end: at + footing.length, credit: null }, credits)) return true;
      at = text.indexOf(footing, at + 1);
    }
    return false;
  }
  if (typeof footing !== 'object' || footing.type !== 'source') return false;
  const query = { kinds: phrase.kinds, full: footing.full };
  if (!tries.take(Math.ceil((line.lastWord - line.firstWord) / CHEAP))) return false;
  for (let at = line.firstWord; at < line.lastWord; at += 1) {
    for (const credit of creditsFrom(view, at, credits(), query)) {
      if (matchPhrase(view, phrase, { token, start: at, end: at + credit.text.length, credit }, credits)) return true;
    }
  }
  return false;
}

const byPlace = (a: MarkerMatch, b: MarkerMatch): number => a.start - b.start || a.marker - b.marker || b.end - a.end;

function oncePerLine(view: TextView, matches: readonly MarkerMatch[]): readonly MarkerMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ marker, start }) => {
    const key = `${marker} ${view.lineAt(start).start}`;
    return !seen.has(key) && seen.add(key);
  });
}
