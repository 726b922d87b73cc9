import type { Sweep } from './detection/snapshot';
import { onPageMessage, type PageRuntime } from './page-runtime';

/** Milliseconds without a change after which a page that moved on counts as drawn, and the longest wait for that. */
const QUIET = 400;
const LONGEST_WAIT = 4000;

/** Hands a page's sweep to the background: now, when it comes back from the back/forward cache, and when its address changes. */
export function watchPage(window: Window, runtime: PageRuntime, sweep: () => Sweep, signal: AbortSignal): void {
  const { document } = window;
  // reading lastError tells the browser that a background which is gone is no surprise
  const send = (): void => runtime.sendMessage({ kind: 'swept', sweep: sweep() }, () => runtime.lastError);
  window.addEventListener('pageshow', ({ persisted }) => persisted && send(), { signal });
  onPageMessage(runtime, 'moved', () => onceQuiet(document, send, signal), signal);
  send();
}

function onceQuiet(document: Document, done: () => void, signal: AbortSignal): void {
  const finish = (): void => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(longest);
    if (!signal.aborted) done();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(finish, QUIET);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  let quiet = setTimeout(finish, QUIET);
  const longest = setTimeout(finish, LONGEST_WAIT);
}
