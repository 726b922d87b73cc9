import type { Sweep } from './snapshot';

/** Longest line that is compared with the page's titles; headlines seen have up to 250 characters. */
const MAX_HEADLINE = 300;
/** Shorter lines say nothing; shorter pieces of a title are the site's or a section's name. */
const MIN_MATCH = 8;
const MIN_PIECE = 15;
/** Characters of text above and below the headline among which kickers, bylines, deks and first lines stand. */
const ABOVE = 700;
const BELOW = 2500;

/**
 * Tells of places in a sweep's text whether the head of the article may be there: near a line that reads like one of the page's titles.
 * Anywhere, where no line does.
 */
export function nearHeadline({ text, titles }: Pick<Sweep, 'text' | 'titles'>): (place: number) => boolean {
  const wanted = titles.map(lettersOf).filter(({ length }) => length >= MIN_MATCH);
  const headlines: (readonly [from: number, to: number])[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    const found = text.indexOf('\n', start);
    end = found < 0 ? text.length : found;
    if (end - start > MAX_HEADLINE || end - start < MIN_MATCH) continue;
    const line = lettersOf(text.slice(start, end));
    if (wanted.some((title) => line.includes(title) || (line.length >= MIN_PIECE && title.includes(line))))
      headlines.push([start - ABOVE, end + BELOW]);
  }
  if (headlines.length === 0) return () => true;
  return (place) => headlines.some(([from, to]) => place >= from && place <= to);
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
