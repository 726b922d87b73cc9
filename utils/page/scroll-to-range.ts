/** Elements taller than this share of the window are centred by their words, not by their box. */
const TALL = 0.6;

export type ScrollWindow = Pick<typeof globalThis, 'matchMedia' | 'getComputedStyle' | 'innerHeight'>;

/** Scrolls the window, and every container between, until the words stand in the middle. */
export function scrollToRange(range: Range, window: ScrollWindow): void {
  const parent = range.startContainer.parentElement;
  if (parent === null) return;
  // never `auto`: that asks the page's own style, which may be smooth for everybody
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const isTall = parent.clientHeight > window.innerHeight * TALL;
  parent.scrollIntoView({ block: isTall ? 'nearest' : 'center', inline: 'nearest', behavior: isTall ? 'instant' : behavior });
  if (isTall) centre(range, parent, behavior, window);
}

function centre(range: Range, parent: Element, behavior: ScrollBehavior, window: ScrollWindow): void {
  const page = parent.ownerDocument.documentElement;
  for (let at: Element | null = parent; at !== null && at !== page; at = at.parentElement) {
    if (!scrolls(at, window)) continue;
    at.scrollBy({ top: offCentre(range, at.getBoundingClientRect()), behavior: 'instant' });
  }
  page.scrollBy({ top: offCentre(range, { top: 0, height: window.innerHeight }), behavior });
}

function scrolls(element: Element, window: ScrollWindow): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(window.getComputedStyle(element).overflowY);
}

function offCentre(range: Range, box: Pick<DOMRect, 'top' | 'height'>): number {
  const words = range.getBoundingClientRect();
  return words.top + words.height / 2 - (box.top + box.height / 2);
}
