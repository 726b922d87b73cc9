import { type Credit, standsAt } from './credits';
import { matchesInItem } from './find-in-metadata';
import { sourceLedBy } from './find-matches';
import { roomFor } from './fold';
import { markersOfHost } from './host-index';
import { type Footing, matchPhrase } from './match-phrase';
import { nearHeadline } from './near-headline';
import { once } from './once';
import { scan } from './packed-index';
import type { Engine, PreparedPhrase } from './prepare-catalogue';
import type { Sweep } from './snapshot';
import { type TextView, viewText } from './text-view';
import { MOST_IN_SWEEP, type Tries, triesUpTo } from './tries';
import type { Role, Zone } from './vocabulary';

/**
 * True where a page's text, metadata or hosts hold what could decide: one decisive marker, or strong ones of two roles. A sweep knows no zones
 * and asks for no guards, so this may cry wolf, never miss. Of zones it knows only the headline's surroundings: a label far from them is an
 * advertising slot's. Cries wolf, too, where a page repeats the beginnings of phrases so often that looking at all of them would take too long.
 */
export function hasSignal(sweep: Sweep, engine: Engine): boolean {
  const tries = triesUpTo(MOST_IN_SWEEP);
  const strong = new Set<Role>();
  let decided = false;
  forEachMarker(sweep, engine, tries, mayDecide, (index) => {
    const { strength, role } = engine.markerAt(index).marker;
    if (strength === 'strong') strong.add(role);
    decided ||= strength === 'decisive' || strong.size > 1;
  });
  return decided || tries.isCut();

  function mayDecide(index: number): boolean {
    return !decided && engine.markerAt(index).marker.strength !== 'supporting';
  }
}

/** Ids of all markers whose words, fields or hosts occur anywhere on a page, in the catalogue's order. */
export function sweepMarkers(sweep: Sweep, engine: Engine): readonly string[] {
  const found = new Set<number>();
  forEachMarker(
    sweep,
    engine,
    triesUpTo(Number.POSITIVE_INFINITY),
    (index) => !found.has(index),
    (index) => found.add(index),
  );
  return [...found].sort((a, b) => a - b).map((index) => engine.markerAt(index).marker.id);
}

/** Zones around the headline. */
const HEAD: ReadonlySet<Zone> = new Set(['head', 'lead']);

/** Characters that are looked at together: their folded form stays in the fastest memory. */
const PIECE = 8192;
const room = roomFor(PIECE);

/** Whole lines of about as many characters as one piece has: no phrase goes over the end of a line. */
function* piecesOf(text: string): Iterable<{ readonly text: string; readonly start: number }> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    const lineEnd = text.lastIndexOf('\n', start + PIECE);
    const next = lineEnd > start ? lineEnd : text.indexOf('\n', start + PIECE);
    end = start + PIECE >= text.length || next < 0 ? text.length : next + 1;
    yield { text: text.slice(start, end), start };
  }
}

function forEachMarker(
  sweep: Sweep,
  engine: Engine,
  tries: Tries,
  isWanted: (marker: number) => boolean,
  onFound: (marker: number) => void,
): void {
  const isNearHeadline = once(() => nearHeadline(sweep));
  for (const piece of piecesOf(sweep.text)) lookIn(viewText(piece.text, room), piece.start);
  for (const item of sweep.metadata) for (const [, { marker }] of matchesInItem(item, engine, isWanted, tries)) onFound(marker);
  for (const host of sweep.hosts) for (const { marker } of markersOfHost(engine.hosts(), host)) if (isWanted(marker)) onFound(marker);

  function lookIn(view: TextView, before: number): void {
    for (const index of engine.indexes) {
      scan(view, index, (entry, start) => {
        const marker = index.markerOf(entry);
        if ((marker !== null && !isInText(marker)) || !tries.take()) return;
        const meaning = index.meaningOf(entry);
        if ('credit' in meaning) lookAround(view, meaning.credit, start);
        else if (
          occurs(view, meaning.phrase, { start, end: start + index.literalOf(entry).length, credit: null }) &&
          isInPlace(meaning.phrase, before + start)
        )
          onFound(meaning.phrase.marker);
      });
    }
  }

  function lookAround(view: TextView, credit: Credit, start: number): void {
    if (!standsAt(view, start, credit)) return;
    for (const { marker, phrase } of sourceLedBy(engine, view, credit, start)) {
      if (!isInText(marker) || !tries.take()) continue;
      if (occurs(view, phrase(), { start, end: start + credit.text.length, credit })) onFound(marker);
    }
  }

  /** True where a phrase matches around its footing, guards left aside. */
  function occurs(view: TextView, phrase: PreparedPhrase, footing: Omit<Footing, 'token'>): boolean {
    return matchPhrase(view, phrase, { token: phrase.footing, ...footing }, engine.credits) !== null;
  }

  function isInPlace({ marker, place }: PreparedPhrase, at: number): boolean {
    return place !== 'line' || !engine.markerAt(marker).marker.zones.every((zone) => HEAD.has(zone)) || isNearHeadline()(at);
  }

  function isInText(marker: number): boolean {
    return engine.markerAt(marker).inText && isWanted(marker);
  }
}
