import type { PageMarkup } from '../page/page-markup';
import { onPageMessage, type PageRuntime } from './page-runtime';

/** Milliseconds without a change after which a page that moved on counts as drawn, and the longest wait for that since it moved. */
const QUIET = 400;
const LONGEST_WAIT = 4000;
/** Added with each move: a page that moves on without end is looked at ever more seldom. */
const PATIENCE = 20;

/** Hands a page's code to the background: now, when it comes back from the back/forward cache, and when its address changes. */
export function watchPage(window: Window, runtime: PageRuntime, read: () => PageMarkup, signal: AbortSignal): void {
  let quiet = QUIET;
  let end = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(wait);
  // reading lastError tells the browser that a background which is gone is no surprise
  const send = (): void => {
    // no id: the extension was replaced, and its new version watches with a script of its own
    if (runtime.id) runtime.sendMessage({ kind: 'loaded', page: read() }, () => runtime.lastError);
  };
  window.addEventListener('pageshow', ({ persisted }) => persisted && send(), { signal });
  onPageMessage(
    runtime,
    'moved',
    () => {
      end = Date.now() + LONGEST_WAIT;
      quiet += PATIENCE;
      observer.observe(document, { childList: true, subtree: true });
      wait();
    },
    signal,
  );
  send();

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(finish, Math.min(quiet, end - Date.now()));
  }
  function finish(): void {
    observer.disconnect();
    if (!signal.aborted) send();
  }
}
