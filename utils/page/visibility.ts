/** True where the element itself keeps its content from the reader's eye. Its ancestors are not asked. */
export function hidesContent(element: Element): boolean {
  if (element.localName === 'details' && !element.hasAttribute('open')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
