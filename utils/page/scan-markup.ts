/** What a scan of markup meets, in document order. */
export interface MarkupListener {
  /** An element begins; `attributes` is its tag's source behind the name. `isVoid`: nothing ends it. `follows`: a tag ended right before it. */
  readonly open: (tag: string, attributes: string, isVoid: boolean, follows: boolean) => void;
  /** Words, or the content of a script and its like, as they stand for: entities are resolved. */
  readonly text: (text: string) => void;
  readonly close: (tag: string) => void;
}

/** Elements without an end tag. */
const VOID = new Set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '));
/** Elements whose text is written as it is. */
const RAW = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));

const TAG_NAME = /[^\s/>]*/y;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)")?/g;

const QUOTE = 34;
const EQUALS = 61;
const END = 62;

/**
 * Scans markup that a browser wrote of a tree (`outerHTML`), which is far simpler than what people write: every element is ended, values stand
 * in double quotes, and there are few entities (HTML standard, "Serializing HTML fragments"; DOM Parsing, for XML). Linear, without recursion.
 * Other markup does no harm: some of its words may be missed.
 */
export function scanMarkup(markup: string, { open, text, close }: MarkupListener): void {
  let at = 0;
  /** Where the last tag ended. */
  let ended = -1;
  while (at < markup.length) {
    const start = markup.indexOf('<', at);
    if (start !== at) text(plain(markup.slice(at, start < 0 ? markup.length : start)));
    if (start < 0) return;
    const next = markup[start + 1];
    if (next === '!' || next === '?') at = endOfAside(markup, start, text);
    else if (next === '/') {
      at = endOfTag(markup, start) + 1;
      close(nameAt(markup, start + 2));
      ended = at;
    } else {
      const end = endOfTag(markup, start);
      const tag = nameAt(markup, start + 1);
      const isVoid = VOID.has(tag) || markup[end - 1] === '/';
      open(tag, markup.slice(start + 1 + tag.length, end), isVoid, ended === start);
      at = end + 1;
      if (isVoid) ended = at;
      else if (RAW.has(tag)) {
        const close = markup.indexOf(`</${tag}`, at);
        const to = close < 0 ? markup.length : close;
        if (to > at) text(markup.slice(at, to));
        at = to;
      }
    }
  }
}

/** The attributes of a tag's source, as `open` gets it. */
export function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) attributes.set(name, plain(value));
  return attributes;
}

const plain = (text: string): string => (text.includes('&') ? text.replace(ENTITY, characterOf) : text);

function characterOf(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return CHARACTERS[name] ?? entity;
  const code = Number(name.replace('#x', '0x').replace('#X', '0x').replace('#', ''));
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

function nameAt(markup: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(markup)?.[0] ?? '';
}

/** Where the `>` of a tag stands; in values it ends nothing. A quote that follows no `=` is part of a name. */
function endOfTag(markup: string, start: number): number {
  for (let at = start + 1; at < markup.length; at += 1) {
    const code = markup.charCodeAt(at);
    if (code === END) return at;
    if (code !== QUOTE || markup.charCodeAt(at - 1) !== EQUALS) continue;
    const closing = markup.indexOf('"', at + 1);
    if (closing < 0) break;
    at = closing;
  }
  return markup.length;
}

/** How what is no element begins and ends. */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Where a comment, doctype or instruction ends; XML's CDATA sections are text. */
function endOfAside(markup: string, start: number, text: MarkupListener['text']): number {
  const [begin, end] = ASIDES.find(([opening]) => markup.startsWith(opening, start)) ?? ASIDES[0];
  const from = start + begin.length;
  const closing = markup.indexOf(end, from);
  const to = closing < 0 ? markup.length : closing;
  if (begin === '<![CDATA[') text(markup.slice(from, to));
  return Math.min(markup.length, to + end.length);
}
