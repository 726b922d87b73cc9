import type { UnlistedScriptDefinition } from 'wxt';
import { type PageRuntime, takeOver } from '../utils/in-tab/page-runtime';
import { watchPage } from '../utils/in-tab/watch-page';
import { markupOf } from '../utils/page/page-markup';

declare const chrome: { readonly runtime: PageRuntime };

export default {
  main: () => {
    watchPage(window, chrome.runtime, () => markupOf(document, location.href), takeOver(globalThis, 'copytasterWatch'));
  },
} satisfies UnlistedScriptDefinition;
