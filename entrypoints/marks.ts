import type { UnlistedScriptDefinition } from 'wxt';
import { answerMarks } from '../utils/page-marks';
import { keepOne, type PageRuntime } from '../utils/page-runtime';

declare const chrome: { readonly runtime: PageRuntime };

export default {
  main: () =>
    keepOne(globalThis, 'copytasterMarks', chrome.runtime, (runtime, signal) => {
      answerMarks(document, runtime, signal);
      return true;
    }),
} satisfies UnlistedScriptDefinition;
