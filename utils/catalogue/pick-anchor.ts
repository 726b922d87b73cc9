import type { Token } from '../detection/catalogue';

/** Han, kana and Hangul: one character says as much as two letters. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** Three letters, or two dense characters: less would be found in every line. */
const LEAST_LETTERS = 3;
const LEAST_DENSE = 2;
/** Beside `{source}` a literal leads only if it is rarer than names of agencies are: `Quelle:` is, `von` is not. */
const LEAST_BESIDE_SOURCE = 6;

/** Nothing before Hangul's first letter is dense: most characters need no look at the script tables. */
const isDense = (char: string): boolean => char >= '\u1100' && DENSE.test(char);

/** How telling a literal is: letters count one, dense characters two, blanks nothing. */
export function literalWeight(literal: string): number {
  let weight = 0;
  for (const char of literal) if (char !== ' ') weight += isDense(char) ? 2 : 1;
  return weight;
}

/** True where a literal is long enough to be looked for by itself. */
export function isTelling(literal: string): boolean {
  const chars = [...literal].filter((char) => char !== ' ');
  return chars.length >= LEAST_LETTERS || (chars.length >= LEAST_DENSE && chars.every(isDense));
}

/** Index of the literal to look for: the weightiest telling one; -1 where `{source}` leads; null where there is neither. */
export function pickAnchor(tokens: readonly Token[]): number | null {
  const sourced = hasSource(tokens);
  return (
    weightiest(tokens, (literal) => isTelling(literal) && literalWeight(literal) >= (sourced ? LEAST_BESIDE_SOURCE : 0)) ??
    (sourced ? -1 : null)
  );
}

/** The same for a phrase that is only looked for in one line: any literal but a blank will do. */
export function pickGuardAnchor(tokens: readonly Token[]): number | null {
  return weightiest(tokens, (literal) => literal.trim() !== '') ?? (hasSource(tokens) ? -1 : null);
}

const hasSource = (tokens: readonly Token[]): boolean => tokens.some((token) => typeof token === 'object' && token.type === 'source');

/** Index of the weightiest literal that is fit, the first one of equals; null where none is. */
function weightiest(tokens: readonly Token[], isFit: (literal: string) => boolean): number | null {
  let best: number | null = null;
  let bestWeight = 0;
  tokens.forEach((token, index) => {
    if (typeof token !== 'string' || !isFit(token) || literalWeight(token) <= bestWeight) return;
    best = index;
    bestWeight = literalWeight(token);
  });
  return best;
}
