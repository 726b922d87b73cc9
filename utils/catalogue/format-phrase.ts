import type { Token } from '../detection/catalogue';

/** The folded tokens of a phrase as text again: `/prnewswire/{dash}`. `splitPhrase` reads it back into the same tokens. */
export function formatPhrase(tokens: readonly Token[]): string {
  return tokens.map(formatToken).join('');
}

function formatToken(token: Token): string {
  if (typeof token === 'string') return token;
  switch (token.type) {
    case 'gap':
      return `{…${token.max}}`;
    case 'any':
      return `{${token.of.join('|')}}`;
    case 'slot':
      return `{${token.slot}}`;
    case 'source':
      return token.full ? '{source-name}' : '{source}';
  }
}
