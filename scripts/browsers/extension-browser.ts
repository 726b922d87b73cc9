import type { Page } from 'puppeteer-core';

/** A function that runs in a document; it is sent as source text and may use nothing but its arguments. */
export type InDocument<Args extends readonly unknown[], Result> = (document: Document, ...args: Args) => Result | Promise<Result>;

/** The open toolbar popup. */
export interface Popup {
  /** Runs a function in the popup's document; arguments and result travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(run: InDocument<Args, Result>, ...args: Args): Promise<Result>;
  /** A PNG of the popup as it stands. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A real browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  newPage(): Promise<Page>;
  /** Clicks the extension's toolbar button on a page's tab, which grants `activeTab` as a person's click does. */
  clickToolbar(page: Page): Promise<Popup>;
  /** Opens one of the extension's own pages in a tab, for example `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The page that the extension opened by itself, by the end of its path; waits for it. */
  waitForExtensionPage(path: string): Promise<Page>;
  /** Answers yes, in advance, to the browser's question whether the extension may read the pages of an origin pattern; grants nothing. */
  acceptPermission(pattern: string): Promise<void>;
  /** Lets a page see a person's preference for light or dark. */
  preferColors(page: Page, scheme: ColorScheme): Promise<void>;
  /** Closes the popup and every tab but the one that the browser started with. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  readonly headless: boolean;
  /** Address of an HTTP proxy that all traffic goes through. */
  readonly proxy?: { readonly host: string; readonly port: number };
  /** Width and height of the pages' viewport in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** True where test servers with certificates of their own are to be trusted. */
  readonly trustsAnyCertificate?: boolean;
  /** Interface language, for example `ar`. */
  readonly language?: string;
}

/** Builds the source text that runs `run` with `document` and JSON arguments, whatever tool compiled it. */
export function sourceOf(run: InDocument<never, unknown>, args: readonly unknown[], documentExpression = 'document'): string {
  // Compilers that keep function names wrap inner functions in a helper of this name.
  return `(() => { const __name = (f) => f; return (${run.toString()})(${[documentExpression, ...args.map((arg) => JSON.stringify(arg) ?? 'undefined')].join(', ')}); })()`;
}
