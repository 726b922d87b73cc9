import type { Browser } from 'webextension-polyfill';

const ENTRY = 'check';
const RULE_ENTRY = 'rule';
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

type Api = Pick<Browser, 'contextMenus' | 'action' | 'runtime'>;

/** A rule made of selected words: what the menu calls it, and what opens it. */
export interface RuleOffer {
  readonly title: string;
  readonly open: (words: string) => Promise<unknown>;
}

/**
 * Puts "Who supplied this?" into the menu of pages: opens the popup, or, where the browser cannot, checks for the badge alone. Selected
 * words can become a rule.
 */
export function offerInMenu(
  { contextMenus, action, runtime }: Api,
  title: string,
  check: (tabId: number) => Promise<unknown>,
  rule?: RuleOffer,
): void {
  // Firefox for Android has no such menu
  if ((contextMenus as Api['contextMenus'] | undefined) === undefined) return;
  runtime.onInstalled.addListener(async () => {
    await contextMenus.removeAll();
    contextMenus.create({
      id: ENTRY,
      title,
      contexts: ['page', 'selection'],
      documentUrlPatterns: PAGES,
    });
    if (rule !== undefined) contextMenus.create({ id: RULE_ENTRY, title: rule.title, contexts: ['selection'], documentUrlPatterns: PAGES });
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === RULE_ENTRY) void rule?.open(selectionText);
    if (menuItemId !== ENTRY || tab?.id === undefined) return;
    const { id } = tab;
    action.openPopup().catch(() => check(id));
  });
}
