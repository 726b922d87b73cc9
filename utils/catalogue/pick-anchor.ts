import type { Token } from '../detection/catalogue';

/** Han, kana and Hangul: one character says as much as two letters. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** Three letters, or two dense characters: less would be found in every line. */
const LEAST_LETTERS = 3;
const LEAST_DENSE = 2;
/** Beside `{source}` a literal leads only if it is rarer than names of agencies are: `Quelle:` is, `von` is not. */
const LEAST_BESIDE_SOURCE = 6;

/** How telling a literal is: letters count one, dense characters two, blanks nothing. */
export function literalWeight(literal: string): number {
  return [...literal].reduce((sum, char) => sum + (char === ' ' ? 0 : DENSE.test(char) ? 2 : 1), 0);
}

/** True where a literal is long enough to be looked for by itself. */
export function isTelling(literal: string): boolean {
  const chars = [...literal].filter((char) => char !== ' ');
  return chars.length >= LEAST_LETTERS || (chars.length >= LEAST_DENSE && chars.every((char) => DENSE.test(char)));
}

/** Index of the literal to look for: the weightiest telling one; -1 where `{source}` leads; null where there is neither. */
export function pickAnchor(tokens: readonly Token[]): number | null {
  const hasSource = tokens.some((token) => typeof token === 'object' && token.type === 'source');
  const least = hasSource ? LEAST_BESIDE_SOURCE : 0;
  let best: number | null = null;
  let bestWeight = 0;
  tokens.forEach((token, index) => {
    if (typeof token !== 'string' || !isTelling(token)) return;
    const weight = literalWeight(token);
    if (weight < least || weight <= bestWeight) return;
    best = index;
    bestWeight = weight;
  });
  return best ?? (hasSource ? -1 : null);
}
