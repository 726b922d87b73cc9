import type { Token } from '../detection/catalogue';
import { foldLiteral, foldLiteralExact } from '../detection/fold';
import { LIMITS } from './limits';
import { PhraseError } from './phrase-error';
import { type PlacedToken, splitPhrase } from './split-phrase';

/** How a phrase is folded. */
export interface PhraseOptions {
  /** True where upper and lower case must agree: literals then keep their case. */
  readonly exactCase: boolean;
}

/**
 * The folded tokens of a phrase's text. Blanks beside `{dash}` and `{…40}` are dropped, since both may stand for blanks.
 * Throws PhraseError.
 */
export function foldTokens(text: string, options: PhraseOptions): readonly Token[] {
  if (text.length > LIMITS.phrase)
    throw new PhraseError(text, LIMITS.phrase, `longer than ${LIMITS.phrase} characters`, 'too-long', LIMITS.phrase);
  const placed = splitPhrase(text);
  const folded = placed.map(({ token, position }) => ({ token: foldToken(text, position, token, options), position }));
  const kept = folded.map((item, index) => trimBesideBlank(item, folded[index - 1], folded[index + 1])).filter(({ token }) => token !== '');
  refuseNeighbours(text, kept);
  return joinLiterals(kept.map(({ token }) => token));
}

/** Neighbouring literals as one; empty ones go. */
export function joinLiterals(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens.filter((one) => one !== '')) {
    const last = joined.at(-1);
    if (typeof token !== 'string' || typeof last !== 'string') joined.push(token);
    else joined[joined.length - 1] = last + token;
  }
  return joined;
}

function foldToken(phrase: string, position: number, token: Token, options: PhraseOptions): Token {
  if (typeof token === 'string') return foldText(phrase, position, token, options);
  if (token.type !== 'any') return token;
  const texts = token.of.map((text) => foldText(phrase, position, text, options));
  if (texts.some((text) => text.includes('|')))
    throw new PhraseError(phrase, position, 'alternatives cannot hold “|”', 'bar-in-alternative');
  const of = [...new Set(texts)].sort(longestFirst);
  return of.length === 1 ? (of[0] ?? '') : { type: 'any', of };
}

/** Full-width braces fold to plain ones, which would read as placeholders. */
function foldText(phrase: string, position: number, text: string, { exactCase }: PhraseOptions): string {
  const folded = exactCase ? foldLiteralExact(text) : foldLiteral(text);
  if (/[{}]/.test(folded)) throw new PhraseError(phrase, position, 'words cannot hold braces', 'brace-in-words');
  if (folded.includes('\n')) throw new PhraseError(phrase, position, 'a phrase is one line', 'line-break');
  return folded;
}

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** `{dash}` takes the blanks around it, and a gap may be nothing but a blank: neither may ask for one more. */
function trimBesideBlank(item: PlacedToken, before: PlacedToken | undefined, after: PlacedToken | undefined): PlacedToken {
  if (typeof item.token !== 'string') return item;
  let token = item.token;
  if (!before || isBlankable(before.token)) token = token.trimStart();
  if (!after || isBlankable(after.token)) token = token.trimEnd();
  return { token, position: item.position };
}

const isBlankable = (token: Token): boolean =>
  isGap(token) || (typeof token === 'object' && token.type === 'slot' && token.slot === 'dash');
const isGap = (token: Token): boolean => typeof token === 'object' && token.type === 'gap';

const OPEN_SLOTS: readonly string[] = ['city', 'date', 'name', 'issuer', 'sponsor', 'outlet'];
const isOpen = (token: Token): boolean => typeof token === 'object' && token.type === 'slot' && OPEN_SLOTS.includes(token.slot);

/** Two open placeholders or two gaps side by side: nobody could say where the first one ends. */
function refuseNeighbours(phrase: string, placed: readonly PlacedToken[]): void {
  placed.forEach(({ token, position }, index) => {
    const before = placed[index - 1]?.token;
    if (before === undefined) return;
    if ((isOpen(before) && isOpen(token)) || (isGap(before) && isGap(token))) {
      throw new PhraseError(phrase, position, 'needs words between this placeholder and the one before it', 'neighbours');
    }
  });
}
