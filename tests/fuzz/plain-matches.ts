import type { Token } from '../../utils/detection/catalogue';
import { isBoundary } from '../../utils/detection/character-class';
import { creditsFrom } from '../../utils/detection/credits';
import type { Engine, PreparedPhrase } from '../../utils/detection/prepare-catalogue';
import { slotEnds } from '../../utils/detection/slots';
import type { Line, TextView } from '../../utils/detection/text-view';

export interface PlainMatch {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Every span that a marker's phrase fits, guards kept: no index, no footing, no memory, one direction. Slow, and plain enough to be
 * believed. Phrases may hold literals, alternatives, gaps, sources, dashes, separators and numbers.
 */
export function plainMatches(view: TextView, engine: Engine): readonly PlainMatch[] {
  return Array.from({ length: engine.catalogue.size }, (_, marker) =>
    engine.catalogue.phrasesOf(marker, 'phrases').map((_, part) => engine.markerAt(marker).phrase(part)),
  )
    .flat()
    .flatMap((phrase) => spansOf(view, engine, phrase).map(([start, end]) => ({ marker: phrase.marker, start, end })))
    .filter(({ marker, start }) => {
      const excludes = engine.markerAt(marker).excludes();
      const requires = engine.markerAt(marker).requires();
      const line = view.lineAt(start);
      const stands = (phrase: PreparedPhrase) => spansOf(view, engine, phrase).some(([at]) => at >= line.start && at <= line.end);
      return !excludes.some(stands) && (requires.length === 0 || requires.some(stands));
    });
}

function spansOf(view: TextView, engine: Engine, phrase: PreparedPhrase): readonly (readonly [number, number])[] {
  const { text } = view;
  return Array.from({ length: text.length }, (_, start) => start).flatMap((start) => {
    const line = view.lineAt(start);
    if (!isBoundary(text, start) || ((phrase.place === 'start' || phrase.place === 'line') && start > line.firstWord)) return [];
    let ends = [start];
    phrase.tokens.forEach((token, index) => {
      const last = index === phrase.tokens.length - 1;
      ends = [...new Set(ends.flatMap((at) => stepsOver(token, at, line, last, view, engine, phrase)))];
    });
    return ends
      .filter((end) => isBoundary(text, end) && !((phrase.place === 'end' || phrase.place === 'line') && end < line.lastWord))
      .map((end) => [start, end] as const);
  });
}

function stepsOver(
  token: Token,
  at: number,
  line: Line,
  last: boolean,
  view: TextView,
  engine: Engine,
  phrase: PreparedPhrase,
): readonly number[] {
  const text = phrase.exactCase ? view.exact() : view.text;
  if (typeof token === 'string') return text.startsWith(token, at) ? [at + token.length] : [];
  switch (token.type) {
    case 'any':
      return token.of.flatMap((one) => (text.startsWith(one, at) ? [at + one.length] : []));
    case 'gap':
      return Array.from({ length: token.max + 1 }, (_, length) => at + length).filter(
        (end) => isBoundary(text, at) && end <= line.end && isBoundary(text, end),
      );
    case 'source':
      return creditsFrom(view, at, engine.credits(), { kinds: phrase.kinds, full: token.full }).map((credit) => at + credit.text.length);
    case 'slot':
      return slotEnds(token.slot, view, line, at, last);
  }
}
