import type { QuoteContext } from './tab-report';

/** Longer quotes are given by their first and last words. https://wicg.github.io/scroll-to-text-fragment/ */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;
const EDGE_CHARACTERS = 20;

/** The page's address with a text fragment that leads to the quote. */
export function fragmentUrl(url: string, quote: string, { prefix, suffix }: QuoteContext): string {
  const text = oneLine(quote);
  const exact = text.length <= LONGEST_WHOLE ? encode(text) : `${encode(firstOf(text))},${encode(lastOf(text))}`;
  const before = prefix.trim() === '' ? '' : `${encode(oneLine(wholeWords(prefix, 'end')))}-,`;
  const after = suffix.trim() === '' ? '' : `,-${encode(oneLine(wholeWords(suffix, 'start')))}`;
  const [address = '', hash] = splitHash(url);
  return `${address}#${hash ?? ''}:~:text=${before}${exact}${after}`;
}

function splitHash(url: string): readonly string[] {
  const at = url.indexOf('#');
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at + 1).replace(/:~:.*$/, '')];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** `-` separates the parts of a text directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

function firstOf(text: string): string {
  const words = text.split(' ');
  return words.length > 2 * EDGE_WORDS ? words.slice(0, EDGE_WORDS).join(' ') : text.slice(0, EDGE_CHARACTERS);
}

function lastOf(text: string): string {
  const words = text.split(' ');
  return words.length > 2 * EDGE_WORDS ? words.slice(-EDGE_WORDS).join(' ') : text.slice(-EDGE_CHARACTERS);
}

/** Browsers match whole words only: the word that the context's far end cut is left out. */
function wholeWords(context: string, near: 'start' | 'end'): string {
  const cut = near === 'end' ? context.replace(/^\S*\s+/, '') : context.replace(/\s+\S*$/, '');
  return cut.trim() === '' ? context : cut;
}
