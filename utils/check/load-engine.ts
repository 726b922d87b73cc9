import type { BuiltCatalogue } from '../catalogue/fetch-catalogue';
import { extendCatalogue } from '../detection/catalogue-view';
import { indexCatalogue } from '../detection/index-catalogue';
import { createEngine, type Engine } from '../detection/prepare-catalogue';
import type { CachedLists } from '../lists/cached-lists';
import { type ActiveList, listAdditions } from '../lists/compile-list';
import { ownAdditions } from '../rules/compile-rules';
import type { Settings } from '../settings/schema';
import { TabError } from './run-in-tab';

/** Returns the engine for the given settings; builds it anew only when the user's rules or lists have changed. */
export type LoadEngine = (settings: Settings) => Promise<Engine>;

/** `fetchCatalogue` brings the extension's own catalogue; it is called once, and again only after it has failed. */
export function createEngineLoader(
  fetchCatalogue: () => Promise<BuiltCatalogue>,
  loadLists: (settings: Settings) => Promise<CachedLists> = async () => ({ key: '', lists: [] }),
): LoadEngine {
  let catalogue: Promise<BuiltCatalogue> | null = null;
  let built: { readonly key: string; readonly engine: Engine } | null = null;
  return async (settings) => {
    catalogue ??= fetchCatalogue();
    const loaded = await catalogue.catch((error: unknown) => {
      catalogue = null;
      throw new TabError('catalogue', error);
    });
    const { ownRules, ownSources } = settings;
    const { key: listsKey, lists } = await loadLists(settings).catch((error: unknown) => {
      throw new TabError('storage', error);
    });
    const key = JSON.stringify([ownRules, ownSources, listsKey]);
    if (built?.key !== key) built = { key, engine: engineFor(loaded, lists, settings) };
    return built.engine;
  };
}

/** An engine over the built catalogue, the lists that are on, and the user's own sources and rules; only the last two are indexed here. */
function engineFor({ view, index }: BuiltCatalogue, lists: readonly ActiveList[], { ownRules, ownSources }: Settings): Engine {
  if (lists.length + ownRules.length + ownSources.length === 0) return createEngine(view, [index]);
  const listed = extendCatalogue(view, listAdditions(view.sources, lists));
  const owned = extendCatalogue(listed, ownAdditions(listed.sources, ownRules, ownSources));
  return createEngine(owned, [index, indexCatalogue(owned, view)]);
}
