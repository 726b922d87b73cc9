import type { UnlistedScriptDefinition } from 'wxt';
import { createPageReader } from '../utils/page-reader';
import { keepOne, type PageRuntime } from '../utils/page-runtime';

declare const chrome: { readonly runtime: PageRuntime };

export default {
  main: () => {
    const reader = keepOne(globalThis, 'copytasterReader', chrome.runtime, (runtime, signal) =>
      createPageReader(document, runtime, signal),
    );
    return reader.read(location.href);
  },
} satisfies UnlistedScriptDefinition;
