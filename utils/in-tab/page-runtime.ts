import type { PageMessage } from '../messages/page-messages';

/** The few functions that scripts in pages need, in the form that both browsers offer under `chrome`: the polyfill is larger than they. */
export interface PageRuntime {
  readonly id: string;
  readonly lastError?: unknown;
  sendMessage(message: unknown, done: () => void): void;
  readonly onMessage: {
    addListener(listener: PageListener): void;
    removeListener(listener: PageListener): void;
  };
}
type PageListener = (message: unknown, sender: { readonly id?: string }, respond: (answer: unknown) => void) => void;

/** Answers the extension's messages of one kind until `signal` ends it. Pages cannot send any. */
export function onPageMessage<Kind extends PageMessage['kind']>(
  runtime: PageRuntime,
  kind: Kind,
  answer: (message: Extract<PageMessage, { kind: Kind }>) => unknown,
  signal: AbortSignal,
): void {
  const listener: PageListener = (message, sender, respond) => {
    const { kind: got } = message as PageMessage;
    if (sender.id === runtime.id && got === kind) respond(answer(message as Extract<PageMessage, { kind: Kind }>));
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}

/** Ends what an earlier run of the same script left in the page, and returns the signal for this run. */
export function takeOver(scope: { [name: string]: unknown }, name: string): AbortSignal {
  (scope[name] as AbortController | undefined)?.abort();
  const controller = new AbortController();
  scope[name] = controller;
  return controller.signal;
}

/** What an earlier run of the same script left in the page, or, where it cannot be reached by the extension any more, a new one. */
export function keepOne<Kept>(
  scope: object,
  name: string,
  runtime: PageRuntime,
  create: (runtime: PageRuntime, signal: AbortSignal) => Kept,
): Kept {
  const kept = scope as Record<string, { readonly runtime: PageRuntime; readonly kept: Kept; readonly end: AbortController } | undefined>;
  const old = kept[name];
  // the browser takes the id from the scripts of a version that was replaced
  if (old?.runtime.id) return old.kept;
  old?.end.abort();
  const end = new AbortController();
  const fresh = create(runtime, end.signal);
  kept[name] = { runtime, kept: fresh, end };
  return fresh;
}
