import type { Token } from '../detection/catalogue';
import { LIMITS } from './limits';
import { PhraseError } from './phrase-error';

/** A token as written, not folded yet, and where it begins. */
export interface PlacedToken {
  readonly token: Token;
  readonly position: number;
}

const PLACEHOLDERS: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...(['city', 'date', 'name', 'number', 'dash', 'sep', 'issuer', 'sponsor', 'outlet'] as const).map((slot): [string, Token] => [
    slot,
    { type: 'slot', slot },
  ]),
  ['source', { type: 'source', full: false }],
  ['source-name', { type: 'source', full: true }],
]);

/**
 * Cuts a phrase's text into literals and placeholders, as written. Throws PhraseError where a brace is left open, a placeholder is
 * unknown, or there are too many.
 */
export function splitPhrase(phrase: string): readonly PlacedToken[] {
  const placed: PlacedToken[] = [];
  let position = 0;
  while (position < phrase.length) {
    const open = phrase.indexOf('{', position);
    const literal = phrase.slice(position, open === -1 ? undefined : open);
    const stray = literal.indexOf('}');
    if (stray !== -1) throw new PhraseError(phrase, position + stray, '“}” without “{” before it', 'stray-close');
    if (literal !== '') placed.push({ token: literal, position });
    if (open === -1) break;
    const close = phrase.indexOf('}', open);
    if (close === -1) throw new PhraseError(phrase, open, '“{” without “}” after it', 'open-brace');
    placed.push({ token: placeholder(phrase, open, phrase.slice(open + 1, close)), position: open });
    position = close + 1;
  }
  const extra = placed.filter(({ token }) => typeof token !== 'string')[LIMITS.placeholders];
  if (extra)
    throw new PhraseError(
      phrase,
      extra.position,
      `more than ${LIMITS.placeholders} placeholders`,
      'too-many-placeholders',
      LIMITS.placeholders,
    );
  return placed;
}

function placeholder(phrase: string, position: number, inner: string): Token {
  const known = PLACEHOLDERS.get(inner);
  if (known) return known;
  if (inner.includes('{')) throw new PhraseError(phrase, position, 'placeholders cannot stand inside each other', 'nested');
  if (inner.includes('|')) return alternatives(phrase, position, inner.split('|'));
  const gap = /^(?:…|\.\.\.)(\d+)$/.exec(inner);
  if (!gap)
    throw new PhraseError(
      phrase,
      position,
      `unknown placeholder {${inner}}; known are ${knownPlaceholders()}`,
      'unknown-placeholder',
      `{${inner}}`,
    );
  const max = Number(gap[1]);
  if (max < 1 || max > LIMITS.gap)
    throw new PhraseError(phrase, position, `a gap holds 1 to ${LIMITS.gap} characters`, 'gap-size', LIMITS.gap);
  return { type: 'gap', max };
}

function alternatives(phrase: string, position: number, of: readonly string[]): Token {
  if (of.length > LIMITS.alternatives)
    throw new PhraseError(phrase, position, `more than ${LIMITS.alternatives} alternatives`, 'too-many-alternatives', LIMITS.alternatives);
  if (of.every((text) => text === '')) throw new PhraseError(phrase, position, 'all alternatives are empty', 'empty-alternatives');
  return { type: 'any', of };
}

const knownPlaceholders = (): string => [...[...PLACEHOLDERS.keys()].map((name) => `{${name}}`), '{…40}', '{one|other}'].join(' ');
