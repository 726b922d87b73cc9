import type { MetadataItem, Sweep } from '../detection/snapshot';

// Injected into every page under automatic checking: small and alone, so it shares no code with the reader.

/** Characters of text kept; beyond, half from the head and half from the tail. */
const MAX_TEXT = 2_000_000;
/** Elements asked whether they are hidden; news pages have 500–5,000. */
const MAX_ELEMENTS = 60_000;
/** Text of a page that may be no more than the frame around an article in shadow roots: others are not searched for any. */
const THIN = 5_000;
const MAX_ITEMS = 200;
const MAX_VALUE = 500;
/** Text that an article has at least; an agency brief of 60 words has about 350 characters, in Chinese 100. */
const MIN_TEXT = 100;

const SILENT = 'script style template noscript svg head select option textarea button'.split(' ');
/** Elements that may hold words. */
const WORDED = `:not(${SILENT},svg *,:empty)`;
const INLINE = /^(?:a|abbr|b|bdi|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|)$/;
const KEYS =
  'author creator provider creditText sourceOrganization isBasedOn sponsor @type publisher copyrightHolder articleSection genre'.split(' ');
const LINKS = 'a[href*="//"],[src*="//"]:not(form)';
const AUTHORS = '[itemprop~=author],[rel~=author],[class*=aut],[class*=byl],address';
const NO_FACT = /description|title|image|video|viewport|color|verification/;

/** First look at a page: its text with closed and hidden parts, facts of its code, hosts. Changes nothing. */
export function sweepPage(document: Document, url: string): Sweep {
  const rendered = !!document.documentElement?.checkVisibility && document.body;
  const seen = rendered ? rendered.innerText : '';
  const text = rendered
    ? `${seen}\n\f\n${hiddenText(rendered)}${seen.length < THIN ? shadowText(rendered) : ''}`
    : [...document.children].map(linesOf).join('\n');
  const metadata = metadataOf(document, url);
  const titles = [...document.querySelectorAll('title,h1')].slice(0, 9).map(({ textContent }) => textContent.slice(0, MAX_VALUE));
  return { url, text: cut(text), titles, metadata, hosts: hostsOf(document), isArticleLike: isArticleLike(document, metadata, text) };
}

const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT / 2)}\n${text.slice(-MAX_TEXT / 2)}` : text);

/** What open shadow roots hold, one in the other. */
function shadowText(body: Element): string {
  let text = '';
  const roots = new Set<ParentNode & Node>([body]);
  for (const root of roots) {
    if (root !== body) text += linesOf(root);
    for (const { shadowRoot } of root.querySelectorAll(':not(form)')) if (shadowRoot) roots.add(shadowRoot);
  }
  return text;
}

/** What innerText leaves out: the outermost elements that are not rendered. */
function hiddenText(body: Element): string {
  let text = '';
  const { checkVisibility, contains } = body;
  let hidden: Element | null = null;
  for (const element of [...body.querySelectorAll(WORDED)].slice(0, MAX_ELEMENTS)) {
    if (checkVisibility.call(element, { visibilityProperty: true }) || (hidden && contains.call(hidden, element))) continue;
    hidden = element;
    text += `${linesOf(element)}\n`;
  }
  return text;
}

/** A form's control of that name would stand in the property's place: the getter of all nodes is asked. */
const at = (node: Node, name: 'firstChild' | 'nextSibling' | 'parentNode'): Node | null =>
  globalThis.Node ? Reflect.get(Node.prototype, name, node) : node[name];

/** Text below an element, a line for each part that is no inline element. No recursion: pages nest 10,000 deep. */
function linesOf(root: Node): string {
  let text = '';
  let node: Node | null = root;
  while (node && text.length < MAX_TEXT) {
    const tag: string = node.nodeType === 1 ? (node as Element).localName : '';
    const isSilent = SILENT.includes(tag);
    if (node.nodeType === 3) text += (node as Text).data.replace(/\s+/g, ' ');
    else if (!isSilent && !INLINE.test(tag)) text += '\n';
    let next: Node | null = isSilent ? null : at(node, 'firstChild');
    while (!next && node && node !== root) {
      next = at(node, 'nextSibling');
      node = at(node, 'parentNode');
      if (!next && node && !INLINE.test((node as Element).localName)) text += '\n';
    }
    node = next;
  }
  return text;
}

function metadataOf(document: Document, url: string): readonly MetadataItem[] {
  const items: MetadataItem[] = [];
  const add = (field: string, value: unknown) => {
    if (typeof value === 'string' && value && items.length < MAX_ITEMS) items.push({ field, value: value.slice(0, MAX_VALUE) });
  };
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') || meta.getAttribute('name') || meta.getAttribute('itemprop') || '';
    const key = name.trim().toLowerCase();
    if (key && !NO_FACT.test(key)) add(`meta:${key}`, meta.getAttribute('content'));
  }
  for (const author of [...document.querySelectorAll(AUTHORS)].slice(0, 12)) add('meta:author', String(author.textContent).trim());
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) readJsonLd(script.textContent ?? '', add);
  add('link:canonical', document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href);
  if (URL.canParse(url)) add('path', `${new URL(url).pathname.toLowerCase().replace(/\/+$/, '')}/`);
  return items;
}

/** Raw values wherever they stand: the reader later keeps those of this article. */
function readJsonLd(text: string, add: (field: string, value: unknown) => void): void {
  const data = parse(text) ?? parse(text.replace(/\p{Cc}+/gu, ' '));
  // Broken JSON-LD still names its values; the reader mends it.
  if (data === undefined) for (const [, value] of text.matchAll(/"name"\s*:\s*"([^"]+)"/g)) add('jsonld:author', value);
  const queue: { key: string; value: unknown }[] = [{ key: '', value: data }];
  for (let i = 0; i < queue.length && i < 5_000; i++) {
    const { key, value } = queue[i] as { key: string; value: unknown };
    if (typeof value === 'string') add(`jsonld:${key}`, value);
    else if (value && typeof value === 'object')
      for (const [name, below] of Object.entries(value)) {
        const field = KEYS.includes(name) ? name : Array.isArray(value) || name === 'name' || name === 'url' ? key : '';
        if (field || typeof below === 'object') queue.push({ key: field, value: below });
      }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hostsOf(document: Document): readonly string[] {
  const hosts = new Set<string>();
  for (const element of document.querySelectorAll(LINKS))
    hosts.add(/^(?:https?:)?\/\/([^/?#\\]*)/i.exec(element.getAttribute('href') || element.getAttribute('src') || '')?.[1] ?? '');
  const names = [...hosts].map((host) => `http://${host}`).filter((address) => URL.canParse(address));
  return names.map((address) => new URL(address).hostname);
}

/** Generous: a no is certain, a yes is for the reader to judge. */
function isArticleLike(document: Document, metadata: readonly MetadataItem[], text: string): boolean {
  return (
    text.length >= MIN_TEXT &&
    (text.length > 300 ||
      metadata.some(({ field, value }) => /type .*(?:article|news|posting|report)/i.test(`${field} ${value}`)) ||
      document.querySelector('h1,h2,p,pre,br') !== null)
  );
}
