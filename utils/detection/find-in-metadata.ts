import { findMatches, keepsGuards, type MarkerMatch } from './find-matches';
import { roomFor } from './fold';
import { matchPhrase } from './match-phrase';
import type { Engine, PreparedPhrase } from './prepare-catalogue';
import type { MetadataItem } from './snapshot';
import { type TextView, viewText } from './text-view';
import { evidenceOf, namesIn } from './to-evidence';
import { MOST_IN_TEXT, type Tries } from './tries';
import type { Evidence } from './verdict';

/** A longer value is text, not a fact; it is quoted to this length. */
const LONGEST_QUOTE = 300;

/** Evidence in the facts of a page's code: each marker once a value. */
export function findInMetadata(
  items: readonly MetadataItem[],
  engine: Engine,
  isAllowed: (marker: number) => boolean,
  tries: Tries,
): readonly Evidence[] {
  return items.flatMap((item) =>
    matchesInItem(item, engine, isAllowed, tries.upTo(MOST_IN_TEXT)).map(([view, match]) => {
      const [start, end] = view.originalSpan(match.start, match.end);
      return {
        ...evidenceOf(engine, match),
        grade: 'marked' as const,
        zone: 'metadata' as const,
        visible: false,
        quote: item.value.slice(0, LONGEST_QUOTE),
        block: null,
        start,
        end,
        field: item.field,
        names: namesIn(view, match.names),
      };
    }),
  );
}

/** Values have 500 characters at most. */
const room = roomFor(512);

/** Markers that a metadata item holds, once each; the view is good until the next item is looked at. */
export function matchesInItem(
  item: MetadataItem,
  engine: Engine,
  isAllowed: (marker: number) => boolean,
  tries: Tries,
): readonly (readonly [view: TextView, match: MarkerMatch])[] {
  const view = viewText(item.value, room);
  const isWanted = (index: number): boolean => {
    const { fields, zones } = engine.markerAt(index).marker;
    return zones.includes('metadata') && (fields.length === 0 || fields.includes(item.field)) && isAllowed(index);
  };
  const wordless = engine.wordless().filter(({ marker }) => engine.markerAt(marker).marker.fields.length > 0 && isWanted(marker));
  const seen = new Set<number>();
  return [...findMatches(view, engine, isWanted, tries), ...wordless.flatMap((phrase) => matchWordless(view, engine, phrase, tries))]
    .filter(({ marker }) => !seen.has(marker) && seen.add(marker))
    .map((match) => [view, match] as const);
}

function matchWordless(view: TextView, engine: Engine, phrase: PreparedPhrase, tries: Tries): readonly MarkerMatch[] {
  const start = view.lineAt(0).firstWord;
  const match = matchPhrase(view, phrase, { token: -1, start, end: start, credit: null }, engine.credits);
  return match !== null && keepsGuards(view, engine, phrase.marker, match, tries) ? [{ ...match, marker: phrase.marker }] : [];
}
