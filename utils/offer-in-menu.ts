import type { Browser } from 'webextension-polyfill';

const ENTRY = 'check';

type Api = Pick<Browser, 'contextMenus' | 'action' | 'runtime'>;

/** Puts "Who supplied this?" into the menu of pages. Opens the popup, or, where the browser cannot, checks for the badge alone. */
export function offerInMenu({ contextMenus, action, runtime }: Api, title: string, check: (tabId: number) => Promise<unknown>): void {
  // Firefox for Android has no such menu
  if ((contextMenus as Api['contextMenus'] | undefined) === undefined) return;
  runtime.onInstalled.addListener(async () => {
    await contextMenus.removeAll();
    contextMenus.create({
      id: ENTRY,
      title,
      contexts: ['page', 'selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  });
  contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== ENTRY || tab?.id === undefined) return;
    const { id } = tab;
    action.openPopup().catch(() => check(id));
  });
}
