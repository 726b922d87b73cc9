import { parsePhrases } from '../catalogue/parse-phrase';
import type { Catalogue } from '../detection/catalogue';
import { type Engine, prepareCatalogue } from '../detection/prepare-catalogue';
import { withOwnPhrases } from '../own-phrases';
import type { Settings } from '../settings/schema';
import { TabError } from './run-in-tab';

/** Returns the engine for the given settings; builds it anew only when the user's phrases have changed. */
export type LoadEngine = (settings: Settings) => Promise<Engine>;

/** `fetchCatalogue` brings the extension's own `catalogue.json`; it is called once, and again only after it has failed. */
export function createEngineLoader(fetchCatalogue: () => Promise<Catalogue>): LoadEngine {
  let catalogue: Promise<Catalogue> | null = null;
  let built: { readonly key: string; readonly engine: Engine } | null = null;
  return async (settings) => {
    catalogue ??= fetchCatalogue();
    const loaded = await catalogue.catch((error: unknown) => {
      catalogue = null;
      throw new TabError('catalogue', error);
    });
    const key = JSON.stringify(settings.ownPhrases);
    if (built?.key !== key) built = { key, engine: prepareCatalogue(withOwnPhrases(loaded, settings, parseOwn)) };
    return built.engine;
  };
}

const parseOwn = (text: string) => parsePhrases(text, { exactCase: false });
