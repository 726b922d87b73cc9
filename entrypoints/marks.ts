import type { UnlistedScriptDefinition } from 'wxt';
import { answerMarks } from '../utils/in-tab/page-marks';
import { keepOne, type PageRuntime } from '../utils/in-tab/page-runtime';

declare const chrome: { readonly runtime: PageRuntime };

export default {
  main: () =>
    keepOne(globalThis, 'copytasterMarks', chrome.runtime, (runtime, signal) => {
      answerMarks(document, runtime, signal);
      return true;
    }),
} satisfies UnlistedScriptDefinition;
