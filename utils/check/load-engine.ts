import { withAdditions } from '../catalogue/additions';
import type { Catalogue } from '../detection/catalogue';
import { type Engine, prepareCatalogue } from '../detection/prepare-catalogue';
import type { CachedLists } from '../lists/cached-lists';
import { type ActiveList, listAdditions } from '../lists/compile-list';
import { ownAdditions } from '../rules/compile-rules';
import type { Settings } from '../settings/schema';
import { TabError } from './run-in-tab';

/** Returns the engine for the given settings; builds it anew only when the user's rules or lists have changed. */
export type LoadEngine = (settings: Settings) => Promise<Engine>;

/** `fetchCatalogue` brings the extension's own `catalogue.json`; it is called once, and again only after it has failed. */
export function createEngineLoader(
  fetchCatalogue: () => Promise<Catalogue>,
  loadLists: (settings: Settings) => Promise<CachedLists> = async () => ({ key: '', lists: [] }),
): LoadEngine {
  let catalogue: Promise<Catalogue> | null = null;
  let built: { readonly key: string; readonly engine: Engine } | null = null;
  return async (settings) => {
    catalogue ??= fetchCatalogue();
    const loaded = await catalogue.catch((error: unknown) => {
      catalogue = null;
      throw new TabError('catalogue', error);
    });
    const { ownRules, ownSources } = settings;
    const { key: listsKey, lists } = await loadLists(settings);
    const key = JSON.stringify([ownRules, ownSources, listsKey]);
    if (built?.key !== key) built = { key, engine: prepareCatalogue(withUsers(loaded, lists, settings)) };
    return built.engine;
  };
}

/** The catalogue with the lists that are on, then the user's own sources and rules. */
export function withUsers(catalogue: Catalogue, lists: readonly ActiveList[], { ownRules, ownSources }: Settings): Catalogue {
  if (lists.length + ownRules.length + ownSources.length === 0) return catalogue;
  const listed = withAdditions(catalogue, listAdditions(catalogue.sources, lists));
  return withAdditions(listed, ownAdditions(listed.sources, ownRules, ownSources));
}
