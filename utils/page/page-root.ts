/**
 * The element or document to read. Browsers always build html > head, body; other parsers leave broken pages as they are,
 * and their `document.body` may insert an empty one, so it is not asked.
 */
export function pageRoot(document: Document): Element | Document {
  return hasOneBody(document) ? (document.querySelector('body') ?? document) : document;
}

/** Gives a broken copy of a page one body that holds everything but the head, as a browser would have. */
export function mendStructure(copy: Document): void {
  if (hasOneBody(copy)) return;
  const html = copy.createElement('html');
  const body = copy.createElement('body');
  const head = copy.querySelector('head') ?? copy.createElement('head');
  head.remove();
  for (const top of [...copy.children]) {
    const parts = top.localName === 'html' ? [...top.childNodes] : [top];
    for (const part of parts) body.append(...((part as Element).localName === 'body' ? [...part.childNodes] : [part]));
    top.remove();
  }
  html.append(head, body);
  copy.append(html);
}

function hasOneBody(document: Document): boolean {
  const html = document.documentElement;
  const parts = [...(html?.children ?? [])].map((part) => part.localName);
  return (
    html?.localName === 'html' &&
    document.children.length === 1 &&
    /^(?:head,)?body$/.test(parts.join()) &&
    document.querySelectorAll('body').length === 1
  );
}
