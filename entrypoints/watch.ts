import type { UnlistedScriptDefinition } from 'wxt';
import { markupOf } from '../utils/page/page-markup';
import { type PageRuntime, takeOver } from '../utils/page-runtime';
import { watchPage } from '../utils/watch-page';

declare const chrome: { readonly runtime: PageRuntime };

export default {
  main: () => {
    watchPage(window, chrome.runtime, () => markupOf(document, location.href), takeOver(globalThis, 'copytasterWatch'));
  },
} satisfies UnlistedScriptDefinition;
