import type { Catalogue, CatalogueMarker, CatalogueSource, Phrase } from '../detection/catalogue';
import { formatPhrase } from './format-phrase';

/** What many markers have in common. */
export type Shape = Omit<CatalogueMarker, 'id' | 'source' | 'phrases' | 'excludes' | 'requires'>;

/** What most markers are; a packed shape says only what differs. */
export const USUAL_SHAPE = {
  of: [],
  anchor: null,
  exactCase: false,
  onlyLanguages: null,
  fields: [],
  on: null,
  disclaims: null,
  mixed: false,
  unsigned: false,
  closing: false,
} as const satisfies Partial<Shape>;

/** A shape without its usual properties. */
export type PackedShape = Omit<Shape, keyof typeof USUAL_SHAPE> & Partial<Pick<Shape, keyof typeof USUAL_SHAPE>>;

/**
 * A marker: id, which begins with `/` where its source's id comes before it, source or -1, then indices into `shapes` and `lists`; the
 * last two are left out where both lists are empty.
 */
export type PackedMarker = readonly [id: string, source: number, shape: number, phrases: number, excludes?: number, requires?: number];

/** A catalogue as the extension ships it: a fifth of its size, since nothing is said twice. Plain JSON. */
export interface PackedCatalogue {
  readonly format: 1;
  readonly version: string;
  readonly sources: readonly CatalogueSource[];
  readonly shapes: readonly PackedShape[];
  /** Lists of phrases as `formatPhrase` writes them. */
  readonly lists: readonly (readonly string[])[];
  readonly markers: readonly PackedMarker[];
}

/** Packs a catalogue; `unpackCatalogue` gives it back. */
export function packCatalogue({ format, version, sources, markers }: Catalogue): PackedCatalogue {
  const shapes = new Pool<PackedShape>();
  const lists = new Pool<readonly string[]>();
  const list = (phrases: readonly Phrase[]): number => lists.indexOf(phrases.map(({ tokens }) => formatPhrase(tokens)));
  const packed = markers.map((marker): PackedMarker => {
    const { id, source, phrases, excludes, requires, ...shape } = marker;
    const own = source === null ? '' : (sources[source]?.id ?? '');
    const short = own !== '' && id.startsWith(`${own}/`) ? id.slice(own.length) : id;
    const base = [short, source ?? -1, shapes.indexOf(withoutUsual(shape)), list(phrases)] as const;
    return excludes.length + requires.length === 0 ? base : [...base, list(excludes), list(requires)];
  });
  return { format, version, sources, shapes: shapes.values, lists: lists.values, markers: packed };
}

function withoutUsual({ claim, role, strength, zones, ...rest }: Shape): PackedShape {
  const usual: Readonly<Record<string, unknown>> = USUAL_SHAPE;
  const differing = Object.entries(rest).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]));
  return { claim, role, strength, zones, ...Object.fromEntries(differing) };
}

/** Values that are kept once each. */
class Pool<T> {
  readonly values: T[] = [];
  readonly #known = new Map<string, number>();

  indexOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
