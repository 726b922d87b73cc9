import { isBoundary } from './character-class';
import { standsAt } from './credits';
import { matchesInItem } from './find-in-metadata';
import { sourceLedBy } from './find-matches';
import { markersOfHost } from './host-index';
import { matchPhrase } from './match-phrase';
import { scan } from './packed-index';
import type { Engine, PreparedPhrase } from './prepare-catalogue';
import type { Sweep } from './snapshot';
import { type TextView, viewText } from './text-view';
import { markerAt } from './to-evidence';
import type { Role } from './vocabulary';

/**
 * True where a page's text, metadata or hosts hold what could decide: one decisive marker, or strong ones of two roles. Looks at words
 * without regard to case and zone, since style sheets change the one and a sweep does not know the other: it may cry wolf, never miss.
 */
export function hasSignal(sweep: Sweep, engine: Engine): boolean {
  const strong = new Set<Role>();
  let decided = false;
  forEachMarker(sweep, engine, mayDecide, (index) => {
    const { strength, role } = markerAt(engine, index).marker;
    if (strength === 'strong') strong.add(role);
    decided ||= strength === 'decisive' || strong.size > 1;
  });
  return decided;

  function mayDecide(index: number): boolean {
    return !decided && markerAt(engine, index).marker.strength !== 'supporting';
  }
}

/** Ids of all markers whose words, fields or hosts occur anywhere on a page, in the catalogue's order. */
export function sweepMarkers(sweep: Sweep, engine: Engine): readonly string[] {
  const found = new Set<number>();
  forEachMarker(
    sweep,
    engine,
    (index) => !found.has(index),
    (index) => found.add(index),
  );
  return [...found].sort((a, b) => a - b).map((index) => markerAt(engine, index).marker.id);
}

function forEachMarker(sweep: Sweep, engine: Engine, isWanted: (marker: number) => boolean, onFound: (marker: number) => void): void {
  const view = viewText(sweep.text);
  scan(view.text, engine.index, (literal, start) => {
    const length = engine.index.literals[literal]?.length ?? 0;
    for (const phrase of engine.phrasesOf[literal] ?? [])
      if (isInText(phrase) && occurs(view, engine, phrase, start, length)) onFound(phrase.marker);
    for (const credit of engine.creditsOf[literal] ?? []) {
      if (!standsAt(view, start, credit, true)) continue;
      for (const phrase of sourceLedBy(engine, credit)) {
        if (!isInText(phrase)) continue;
        const footing = { token: phrase.footing, start, end: start + length, credit };
        if (matchPhrase(view, phrase, footing, { credits: engine.credits, caseBlind: true }) !== null) onFound(phrase.marker);
      }
    }
  });
  for (const item of sweep.metadata) for (const [, { marker }] of matchesInItem(item, engine, isWanted)) onFound(marker);
  for (const host of sweep.hosts) for (const { marker } of markersOfHost(engine.hosts, host)) if (isWanted(marker)) onFound(marker);

  function isInText({ marker }: PreparedPhrase): boolean {
    return engine.markers[marker]?.inText === true && isWanted(marker);
  }
}

/** A phrase bound to a place on its line must match there; of any other the anchor literal is enough, as words of its own. */
function occurs(view: TextView, engine: Engine, phrase: PreparedPhrase, start: number, length: number): boolean {
  const footing = { token: phrase.footing, start, end: start + length, credit: null };
  if (phrase.place !== null) return matchPhrase(view, phrase, footing, { credits: engine.credits, caseBlind: true }) !== null;
  const isFirst = phrase.footing === 0;
  const isLast = phrase.footing === phrase.tokens.length - 1;
  return (!isFirst || isBoundary(view.text, start)) && (!isLast || isBoundary(view.text, start + length));
}
