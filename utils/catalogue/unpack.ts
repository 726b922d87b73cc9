import type { Catalogue, CatalogueMarker, Phrase, Token } from '../detection/catalogue';
import { type PackedCatalogue, type PackedMarker, USUAL_SHAPE } from './pack';
import { pickAnchor, pickGuardAnchor } from './pick-anchor';
import { splitPhrase } from './split-phrase';

/** The catalogue that was packed. Throws where the format is another one or an index leads nowhere. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const { format, version, sources } = packed;
  if (format !== 1) throw new Error(`catalogue format ${String(format)} is not supported`);
  return { format, version, sources, markers: packed.markers.map((marker) => unpackMarker(marker, packed)) };
}

function unpackMarker(
  [id, source, shapeAt, phrases, excludes, requires]: PackedMarker,
  { shapes, lists }: PackedCatalogue,
): CatalogueMarker {
  const shape = { ...USUAL_SHAPE, ...at(shapes, shapeAt) };
  const readPhrase = shape.zones.includes('links') ? readLink : readWith(pickAnchor);
  const readGuard = readWith(pickGuardAnchor);
  return {
    id,
    source: source === -1 ? null : source,
    ...shape,
    phrases: at(lists, phrases).map(readPhrase),
    excludes: at(lists, excludes).map(readGuard),
    requires: at(lists, requires).map(readGuard),
  };
}

const readLink = (text: string): Phrase => ({ tokens: [text], anchor: 0 });

function readWith(pick: (tokens: readonly Token[]) => number | null): (text: string) => Phrase {
  return (text) => {
    const tokens = splitPhrase(text).map(({ token }) => token);
    return { tokens, anchor: pick(tokens) ?? -1 };
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`the packed catalogue has no entry ${index}`);
  return value;
}
