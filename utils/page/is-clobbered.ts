/**
 * Properties that reading a live page depends on. In Chromium a form control with such a name stands in its place on its form, for
 * extensions too (HTML standard, 4.10.3: the form element's named properties): `form.parentElement` is then below the form, and climbing
 * never ends.
 */
const NEEDED: readonly string[] = (
  'parentElement parentNode firstChild lastChild nextSibling previousSibling childNodes children localName nodeType ' +
  'textContent getAttribute hasAttribute querySelector querySelectorAll contains closest getRootNode shadowRoot scrollIntoView'
).split(' ');

/** True where some form does not answer for itself. */
export function isClobbered(document: Document): boolean {
  const forms = document.querySelectorAll('form');
  if (forms.length === 0) return false;
  // Other DOMs than browsers' keep some properties on the element itself.
  const plain = document.createElement('form');
  const names = NEEDED.filter((name) => !Object.hasOwn(plain, name));
  return [...forms].some((form) => names.some((name) => Object.hasOwn(form, name)));
}
