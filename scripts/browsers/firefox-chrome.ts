import type { Browser } from 'puppeteer-core';

/** Runs a script with the privileges of Firefox's own interface; its result travels as JSON. */
export type InChrome = <T>(expression: string) => Promise<T>;

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Access to Firefox's browser window through WebDriver BiDi (needs `--remote-allow-system-access`): toolbar buttons and
 * popups live there, out of reach of ordinary automation.
 */
export async function firefoxChrome(browser: Browser): Promise<InChrome> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as Tree).contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (context === undefined) throw new Error('Firefox shows no browser window');
  return async <T>(expression: string): Promise<T> => {
    const answer = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    const evaluated = answer.result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text ?? 'script failed in Firefox');
    return JSON.parse(evaluated.result?.value ?? 'null') as T;
  };
}
