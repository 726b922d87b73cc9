import type { Token } from './catalogue';
import { isBoundary } from './character-class';
import { type Credit, type CreditQuery, type CreditTable, creditsFrom, creditsUpTo } from './credits';
import { type Slot, slotEnds, slotStarts } from './slots';
import type { Line, TextView } from './text-view';
import type { NameSlot } from './verdict';

/** A phrase as the matcher takes it. */
export interface MatchPhrase {
  /** Literals in lower case, or with case kept where `exactCase`. */
  readonly tokens: readonly Token[];
  readonly exactCase: boolean;
  /** Where on its line the whole match must stand; punctuation, quotes and emoji beside it do not count. */
  readonly place: 'start' | 'end' | 'line' | null;
  /** What `{source}` may be. */
  readonly kinds: CreditQuery['kinds'];
}

/** One token of a phrase that is known to stand somewhere; the others are looked for around it. Token -1 stands before the first. */
export interface Footing {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly credit: Credit | null;
}

/** A span of the folded text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index of the source that a `{source}` named. */
  readonly source: number | null;
  /** Spans of the names that were caught. */
  readonly names: Readonly<Partial<Record<NameSlot, readonly [start: number, end: number]>>>;
}

interface Way {
  readonly at: number;
  readonly credit: Credit | null;
}

/**
 * Matches a phrase around a footing, within one line, or gives null. Forwards and backwards are searched apart, nearest first; positions
 * that failed are remembered, so that the cost is bounded by tokens × line × the widest placeholder, whatever the text. `{source}` is one
 * of `credits`.
 */
export function matchPhrase(view: TextView, phrase: MatchPhrase, footing: Footing, credits: () => CreditTable): Match | null {
  const text = phrase.exactCase ? view.exact() : view.text;
  const line = view.lineAt(footing.start);
  if (!stands(footing.token, footing.start) || !mayGoOn(footing.end, 1) || !mayGoOn(footing.start, -1)) return null;
  const after = walk(footing.token + 1, footing.end, 1);
  if (after === null) return null;
  const before = walk(footing.token - 1, footing.start, -1);
  if (before === null) return null;
  const steps = [...before.reverse(), { token: footing.token, start: footing.start, end: footing.end, credit: footing.credit }, ...after];
  return {
    start: steps[0]?.start ?? footing.start,
    end: steps.at(-1)?.end ?? footing.end,
    source: steps.find((step) => step.credit !== null)?.credit?.source ?? null,
    names: namesOf(phrase.tokens, steps),
  };

  function stands(token: number, start: number): boolean {
    const literal = phrase.tokens[token];
    return typeof literal !== 'string' || (start >= 0 && text.startsWith(literal, start));
  }

  /** A cheap look at the neighbour, which refuses most places before any search. */
  function mayGoOn(at: number, step: 1 | -1): boolean {
    const token = phrase.tokens[footing.token + step];
    if (token === undefined) return isEnd(view.text, line, phrase.place, at, step);
    return typeof token !== 'string' || stands(footing.token + step, step > 0 ? at : at - token.length);
  }

  /** Steps from the footing outwards, or null. */
  function walk(from: number, at: number, step: 1 | -1): Footing[] | null {
    const failed = new Set<number>();
    return go(from, at);

    function go(index: number, position: number): Footing[] | null {
      const token = phrase.tokens[index];
      if (token === undefined) return isEnd(view.text, line, phrase.place, position, step) ? [] : null;
      const key = position * phrase.tokens.length + index;
      if (failed.has(key)) return null;
      const outermost = index === (step > 0 ? phrase.tokens.length - 1 : 0);
      for (const way of waysOver(token, position, step, outermost)) {
        const rest = go(index + step, way.at);
        if (rest === null) continue;
        rest.unshift({ token: index, start: Math.min(position, way.at), end: Math.max(position, way.at), credit: way.credit });
        return rest;
      }
      failed.add(key);
      return null;
    }
  }

  function waysOver(token: Token, at: number, step: 1 | -1, outermost: boolean): readonly Way[] {
    if (typeof token === 'string') return literalWays([token], at, step);
    if (token.type === 'any') return literalWays(token.of, at, step);
    if (token.type === 'gap') return gapWays(view.text, line, at, step, token.max);
    if (token.type === 'slot') {
      const ends = step > 0 ? slotEnds(token.slot, view, line, at, outermost) : slotStarts(token.slot, view, line, at, outermost);
      return ends.map((end) => ({ at: end, credit: null }));
    }
    const query = { kinds: phrase.kinds, full: token.full };
    const found = step > 0 ? creditsFrom(view, at, credits(), query) : creditsUpTo(view, at, credits(), query);
    return found.map((credit) => ({ at: at + step * credit.text.length, credit }));
  }

  function literalWays(literals: readonly string[], at: number, step: 1 | -1): readonly Way[] {
    return literals.flatMap((literal) => {
      const start = step > 0 ? at : at - literal.length;
      return start >= 0 && text.startsWith(literal, start) ? [{ at: at + step * literal.length, credit: null }] : [];
    });
  }
}

function isEnd(text: string, line: Line, place: MatchPhrase['place'], at: number, step: 1 | -1): boolean {
  if (!isBoundary(text, at)) return false;
  if (step > 0) return place === null || place === 'start' || at >= line.lastWord;
  return place === null || place === 'end' || at <= line.firstWord;
}

/** A gap takes whole words: `press {…20} release` does not begin inside "pressing". */
function gapWays(text: string, line: Line, at: number, step: 1 | -1, max: number): readonly Way[] {
  if (!isBoundary(text, at)) return [];
  const limit = step > 0 ? Math.min(line.end, at + max) : Math.max(line.start, at - max);
  const ways: Way[] = [];
  for (let end = at; step > 0 ? end <= limit : end >= limit; end += step) if (isBoundary(text, end)) ways.push({ at: end, credit: null });
  return ways;
}

const NAME_SLOTS: Partial<Record<Slot, NameSlot>> = { issuer: 'issuer', sponsor: 'sponsor', outlet: 'outlet' };

function namesOf(tokens: readonly Token[], steps: readonly Footing[]): Match['names'] {
  const names: Partial<Record<NameSlot, readonly [number, number]>> = {};
  for (const { token: index, start, end } of steps) {
    const token = tokens[index];
    const slot = typeof token === 'object' && token.type === 'slot' ? NAME_SLOTS[token.slot] : undefined;
    if (slot !== undefined) names[slot] ??= [start, end];
  }
  return names;
}
