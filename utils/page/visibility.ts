/** True where the element itself keeps its content from the reader's eye. Its ancestors are not asked. */
export function hidesContent(element: Element): boolean {
  if (element.localName === 'details' && !element.hasAttribute('open')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Asks the browser where it can answer; elsewhere the marks on the way down decide. Of an element without a box its content may be seen. */
export function isVisible(node: Node, hiddenByMarks: boolean): boolean {
  const parent = node.parentElement;
  if (typeof parent?.checkVisibility !== 'function') return !hiddenByMarks;
  return (
    parent.checkVisibility({ visibilityProperty: true }) || (getComputedStyle(parent).display === 'contents' && isVisible(parent, false))
  );
}
