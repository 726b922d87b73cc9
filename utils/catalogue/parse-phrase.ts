import type { Phrase, Token } from '../detection/catalogue';
import { foldTokens, joinLiterals, type PhraseOptions } from './fold-tokens';
import { LIMITS } from './limits';
import { PhraseError } from './phrase-error';
import { pickAnchor, pickGuardAnchor } from './pick-anchor';

/**
 * Reads a phrase such as `/PRNewswire/ {dash}` into the tokens that the engine matches. Throws PhraseError, and nothing else, with the
 * position and plain words.
 */
export function parsePhrase(text: string, options: PhraseOptions): Phrase {
  const tokens = foldTokens(text, options);
  const anchor = pickAnchor(tokens);
  if (anchor === null) throw new PhraseError(text, 0, NEEDS_WORDS);
  return { tokens, anchor };
}

/** The same, but a phrase whose only words are alternatives becomes one phrase for each: `{Photo|Image} by` → `Photo by`, `Image by`. */
export function parsePhrases(text: string, options: PhraseOptions): readonly Phrase[] {
  return anchored(text, foldTokens(text, options), pickAnchor, NEEDS_WORDS);
}

/** Reads a phrase of `excludes` or `requires`. It is only looked for in a line that matched, so that one character will do. */
export function parseGuard(text: string, options: PhraseOptions): readonly Phrase[] {
  return anchored(text, foldTokens(text, options), pickGuardAnchor, 'needs at least one character of its own');
}

/** Reads a phrase for the value of a metadata field, which may be a placeholder alone: `{outlet}` is whatever the field says. */
export function parseFieldPhrase(text: string, options: PhraseOptions): readonly Phrase[] {
  return anchored(text, foldTokens(text, options), (tokens) => pickAnchor(tokens) ?? (tokens.every(isSlot) ? -1 : null), NEEDS_WORDS);
}

const isSlot = (token: Token): boolean => typeof token === 'object' && token.type === 'slot';

const NEEDS_WORDS = 'needs words of its own: 3 characters, or 2 Chinese, Japanese or Korean ones, or {source}';

function anchored(
  text: string,
  tokens: readonly Token[],
  pick: (tokens: readonly Token[]) => number | null,
  reason: string,
): readonly Phrase[] {
  const anchor = pick(tokens);
  if (anchor !== null) return [{ tokens, anchor }];
  const candidates = tokens
    .flatMap((token, index) => (typeof token === 'object' && token.type === 'any' ? [unfold(tokens, index, token.of)] : []))
    .map((unfolded) => unfolded.map((one) => ({ tokens: one, anchor: pick(one) })))
    .filter((phrases) => phrases.every(isAnchored))
    .sort((a, b) => a.length - b.length);
  const best = candidates[0]?.filter(isAnchored);
  if (!best || best.length > LIMITS.alternatives) throw new PhraseError(text, 0, reason);
  return best;
}

const isAnchored = (phrase: { readonly tokens: readonly Token[]; readonly anchor: number | null }): phrase is Phrase =>
  phrase.anchor !== null;

/** The token lists that stand for one with alternatives at `index`. */
function unfold(tokens: readonly Token[], index: number, of: readonly string[]): readonly (readonly Token[])[] {
  return of.map((text) => joinLiterals([...tokens.slice(0, index), text, ...tokens.slice(index + 1)]));
}
