/** Names in the page's registry of highlights. */
export const HIGHLIGHTS = { all: 'copytaster', focus: 'copytaster-focus', dim: 'copytaster-dim' } as const;

/**
 * Colours that keep the page’s text readable on light and dark pages; who chose colours for all pages sees those. `currentColor` means
 * different things in the highlights of different browsers.
 */
const HIGHLIGHT_CSS = [
  // the grey that holds 4.5:1 on white and on black
  `::highlight(${HIGHLIGHTS.dim}){color:#767676}`,
  `::highlight(${HIGHLIGHTS.all}){background-color:#ffe58a;color:#1d1a10}`,
  `::highlight(${HIGHLIGHTS.focus}){background-color:#ffb700;color:#1d1a10;text-decoration:underline}`,
  '@media (forced-colors:active){',
  `::highlight(${HIGHLIGHTS.dim}){color:GrayText}`,
  // yellow, as a rule: on white it needs a line
  `::highlight(${HIGHLIGHTS.all}){background-color:Mark;color:MarkText;text-decoration:underline}`,
  `::highlight(${HIGHLIGHTS.focus}){background-color:CanvasText;color:Canvas}`,
  '}',
].join('');

/** A document or shadow root that takes a style sheet of ours. */
type StyledRoot = Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'>;

/** Our style sheet in the roots that hold marked words; rules do not reach into shadow roots. */
export class HighlightStyles {
  #sheet: CSSStyleSheet | null = null;
  readonly #roots = new Set<StyledRoot>();
  readonly #create: () => CSSStyleSheet;

  constructor(create: () => CSSStyleSheet) {
    this.#create = create;
  }

  /** Leaves a page as it is that forbids it; Chromium 156 and Firefox 153 allow it to content scripts, under any policy of the page. */
  adopt(root: StyledRoot): void {
    if (this.#roots.has(root)) return;
    try {
      this.#sheet ??= this.#create();
      if (this.#roots.size === 0) this.#sheet.replaceSync(HIGHLIGHT_CSS);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      this.#roots.add(root);
    } catch (error) {
      console.warn('Copytaster could not style its marks', error);
    }
  }

  release(): void {
    for (const root of this.#roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== this.#sheet);
    this.#roots.clear();
    this.#sheet = null;
  }
}

/** Takes away what a script of an earlier version of the extension left: it can no longer be asked to. */
export function removeLeftovers(document: StyledRoot, registry: Pick<HighlightRegistry, 'delete'>): void {
  for (const name of Object.values(HIGHLIGHTS)) registry.delete(name);
  const isOurs = ({ cssRules }: CSSStyleSheet): boolean => cssRules[0]?.cssText.startsWith(`::highlight(${HIGHLIGHTS.all}`) ?? false;
  const others = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  if (others.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = others;
}
