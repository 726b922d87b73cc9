import type { Catalogue, CatalogueMarker, Phrase, Token } from '../detection/catalogue';
import { type CatalogueView, found, type MarkerFacts, type PhraseList } from '../detection/catalogue-view';
import { onceEach } from '../detection/once';
import { type PackedCatalogue, USUAL_SHAPE } from './pack';
import { pickAnchor, pickGuardAnchor } from './pick-anchor';
import { splitPhrase } from './split-phrase';

/** Where in a packed marker its lists are. */
const LIST_AT = { phrases: 3, excludes: 4, requires: 5 } as const satisfies Record<PhraseList, number>;

/** A packed catalogue to look things up in; nothing is unpacked before it is asked for. Throws where the format is another one. */
export function viewPacked(packed: PackedCatalogue): CatalogueView {
  const { format, version, sources, shapes, lists } = packed;
  if (format !== 1) throw new Error(`catalogue format ${String(format)} is not supported`);
  const at = (marker: number) => found(packed.markers[marker], marker);
  const sourceOf = (marker: number): number | null => (at(marker)[1] === -1 ? null : at(marker)[1]);
  const idOf = (marker: number): string => {
    const [id, source] = at(marker);
    return id.startsWith('/') ? `${found(sources[source], source).id}${id}` : id;
  };
  const factsOf = onceEach(packed.markers.length, (marker): MarkerFacts => {
    const [, , shape] = at(marker);
    return { id: idOf(marker), source: sourceOf(marker), ...USUAL_SHAPE, ...found(shapes[shape], shape) };
  });
  const textsOf = (marker: number, list: PhraseList): readonly string[] => {
    const number = at(marker)[LIST_AT[list]];
    return number === undefined ? [] : found(lists[number], number);
  };
  const readerOf = (marker: number) => (factsOf(marker).zones.includes('links') ? readLink : readPhrase);
  return {
    version,
    sources,
    size: packed.markers.length,
    idOf,
    sourceOf,
    factsOf,
    phrasesOf: (marker, list) => textsOf(marker, list).map(list === 'phrases' ? readerOf(marker) : readGuard),
    phraseOf: (marker, part) => readerOf(marker)(found(textsOf(marker, 'phrases')[part], part)),
  };
}

/** The whole catalogue that was packed. Throws as `viewPacked` does, and where an index leads nowhere. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const view = viewPacked(packed);
  const markers = packed.markers.map((_, marker): CatalogueMarker => {
    const list = (name: PhraseList) => view.phrasesOf(marker, name);
    return { ...view.factsOf(marker), phrases: list('phrases'), excludes: list('excludes'), requires: list('requires') };
  });
  return { format: 1, version: view.version, sources: view.sources, markers };
}

const readLink = (text: string): Phrase => ({ tokens: [text], anchor: 0 });
const readPhrase = readWith(pickAnchor);
const readGuard = readWith(pickGuardAnchor);

function readWith(pick: (tokens: readonly Token[]) => number | null): (text: string) => Phrase {
  return (text) => {
    const tokens = splitPhrase(text).map(({ token }) => token);
    return { tokens, anchor: pick(tokens) ?? -1 };
  };
}
