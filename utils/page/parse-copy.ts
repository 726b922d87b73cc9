import type { PageCopy } from './page-copy';

/** What DOMParser takes besides HTML. */
const XML = new Set(['text/xml', 'application/xml', 'application/xhtml+xml', 'image/svg+xml']);
/** Elements that stand in the place of a property of their form or document that has their name (HTML standard: named properties). */
const NAMED = 'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea';

/** The document of a page's copy: nothing in it runs, loads or is drawn, and every element answers for itself. */
export function parseCopy({ markup, type }: PageCopy): Document {
  const document = new DOMParser().parseFromString(markup, XML.has(type) ? (type as DOMParserSupportedType) : 'text/html');
  const form = document.createElement('form');
  for (const element of Document.prototype.querySelectorAll.call(document, NAMED))
    for (const attribute of ['name', 'id']) {
      const value = Element.prototype.getAttribute.call(element, attribute);
      if (value && (value in Document.prototype || value in form)) Element.prototype.removeAttribute.call(element, attribute);
    }
  return document;
}
