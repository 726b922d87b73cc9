/** So many like siblings with linked headlines are a list of other pages. */
const LIST = 3;
/** Shorter links are names, tags and sections. */
const MIN_LINK = 20;

/** Tells whether an element is one of a row of like siblings that each hold a link as long as a headline; each row is looked at once. */
export function listFinder(): (element: Element) => boolean {
  const rows = new Map<Element, ReadonlySet<string>>();
  return (element) => {
    const parent = element.parentElement;
    if (!parent || parent.localName === 'body' || parent.children.length < LIST) return false;
    const known = rows.get(parent) ?? rowsOf(parent);
    rows.set(parent, known);
    return known.has(nameOf(element)) && hasHeadlineLink(element);
  };
}

/** Paragraphs and nameless elements are alike in any text. */
const nameOf = (element: Element): string => {
  const name = element.getAttribute('class') ?? '';
  return element.localName === 'p' || (name === '' && element.localName !== 'li') ? '' : `${element.localName} ${name}`;
};

function rowsOf(parent: Element): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const child of parent.children) {
    const name = nameOf(child);
    if (name !== '' && hasHeadlineLink(child)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LIST).map(([name]) => name));
}

function hasHeadlineLink(element: Element): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a[href]');
  const text = (link?.textContent ?? '').trim();
  return text.length >= MIN_LINK && !/^https?:/.test(text);
}
