import type { Catalogue } from '../../utils/detection/catalogue';
import { type CatalogueView, viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexCatalogue } from '../../utils/detection/index-catalogue';
import { createEngine, type Engine } from '../../utils/detection/prepare-catalogue';

/** What an engine asked of its catalogue so far. */
export interface Work {
  markers: number;
  phrases: number;
  /** Ids asked for: the whole catalogue's, where what is looked for is counted. */
  ids: number;
}

/** An engine that has just been loaded and counts what it makes of its catalogue. */
export function countingEngine(catalogue: Catalogue): { readonly engine: Engine; readonly work: Work } {
  const view = viewCatalogue(catalogue);
  const work: Work = { markers: 0, phrases: 0, ids: 0 };
  const counted: CatalogueView = {
    ...view,
    idOf: (marker) => {
      work.ids += 1;
      return view.idOf(marker);
    },
    factsOf: (marker) => {
      work.markers += 1;
      return view.factsOf(marker);
    },
    phraseOf: (marker, part) => {
      work.phrases += 1;
      return view.phraseOf(marker, part);
    },
  };
  return { engine: createEngine(counted, [indexCatalogue(view)]), work };
}

/** Elements, texts and comments of a document. */
export function nodesOf(document: Document): readonly Node[] {
  const walker = document.createTreeWalker(document, 0xffffffff);
  const nodes: Node[] = [document];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/** How often getters of these names are asked by some nodes while something runs. */
export function countReads(nodes: readonly Node[], names: readonly string[], run: () => unknown): number {
  let reads = 0;
  const undo: (() => void)[] = [];
  for (const prototype of new Set(nodes.flatMap(prototypesOf))) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      const get = own?.get;
      if (own === undefined || get === undefined) continue;
      const counting = {
        get(this: unknown) {
          reads += 1;
          return get.call(this);
        },
      };
      Object.defineProperty(prototype, name, { ...own, ...counting });
      undo.push(() => Object.defineProperty(prototype, name, own));
    }
  }
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return reads;
}

function prototypesOf(node: object): object[] {
  const found: object[] = [];
  for (let at: object | null = Object.getPrototypeOf(node); at !== null; at = Object.getPrototypeOf(at)) found.push(at);
  return found;
}
