import type { UnlistedScriptDefinition } from 'wxt';
import { sweepPage } from '../utils/page/sweep';
import { type PageRuntime, takeOver } from '../utils/page-runtime';
import { watchPage } from '../utils/watch-page';

declare const chrome: { readonly runtime: PageRuntime };

export default {
  main: () => {
    watchPage(window, chrome.runtime, () => sweepPage(document, location.href), takeOver(globalThis, 'copytasterWatch'));
  },
} satisfies UnlistedScriptDefinition;
