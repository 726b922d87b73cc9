import type { Browser } from 'webextension-polyfill';
import type { PopupModel } from './popup-model';
import type { TargetTab } from './target-tab';

/** Milliseconds after which a page that still loads is checked as it stands; once more when it has loaded. */
const PATIENCE = 3000;

/**
 * Tells the popup's model when its tab goes on to another page, by a load or without one, and has it checked. Browsers hide addresses,
 * but not that a tab loads.
 */
export async function watchMoves(
  tabs: Pick<Browser['tabs'], 'onUpdated'>,
  target: Promise<TargetTab>,
  model: Pick<PopupModel, 'leave' | 'checkAgain'>,
): Promise<void> {
  const tab = await target.catch(() => null);
  // the model says itself that there is no tab
  if (tab === null) return;
  let loading: ReturnType<typeof setTimeout> | undefined;
  tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (tabId !== tab.id) return;
    if (status === 'loading') {
      model.leave();
      clearTimeout(loading);
      loading = setTimeout(() => void model.checkAgain(), PATIENCE);
    } else if (status === 'complete' && loading !== undefined) {
      clearTimeout(loading);
      loading = undefined;
      void model.checkAgain();
    } else if (status === undefined && url !== undefined && loading === undefined) {
      model.leave();
      void model.checkAgain();
    }
  });
}
