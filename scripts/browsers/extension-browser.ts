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
export interface ExtensionBrowser extends BrowserFaults {
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
  /**
   * Chooses one of the extension's entries, by its id, in the menu of a page and of what is selected there. Firefox opens its menu and
   * clicks the entry. Chromium's menu is the system's, out of reach: there the extension is told of the click as the browser would tell
   * it, which grants nothing.
   */
  chooseInMenu(page: Page, entry: string): Promise<void>;
  /** The popup that something else than a click on the toolbar button opens; waits for it. */
  waitForPopup(): Promise<Popup>;
  /**
   * Presses the keyboard shortcut over a page. Keys of automation do not reach Chromium's own shortcuts: there it is made sure that the
   * browser holds the key for the extension, and done what it does. Throws where the browser gave the key to nobody or somebody else.
   */
  pressShortcut(page: Page): Promise<Popup>;
  /** Lets a page see what a person prefers; what is left out is as the browser comes. */
  prefer(page: Page, preferences: Preferences): Promise<void>;
  /** Answers no to the browser's question for a permission that `ask`, a click in one of the extension's own pages, leads to. */
  refusePermission(page: Page, ask: () => Promise<void>): Promise<void>;
  /** Closes the popup and every tab but the one that the browser started with. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** What browsers do to an extension while people go on. */
export interface BrowserFaults {
  /** Ends the extension's background as the browser does when it idles or memory is short, whatever it is doing. */
  endBackground(): Promise<void>;
  /** Loads the extension anew while tabs are open, as an update does; the session's memory and the old scripts' connections end. */
  reloadExtension(): Promise<void>;
  /** Allows the extension in private windows, which loads it anew, and opens one at an address. */
  openPrivatePage(url: string): Promise<Page>;
}

/** What people ask of their browsers or systems. */
export interface Preferences {
  readonly scheme?: ColorScheme;
  readonly reducesMotion?: boolean;
  /** True where the person's own colours replace those of pages. */
  readonly forcesColors?: boolean;
}

type ColorScheme = 'light' | 'dark';

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
