import { describe, expect, it } from 'vitest';
import { parseLink } from '../../utils/catalogue/parse-link';
import { PhraseError } from '../../utils/catalogue/phrase-error';

describe('parseLink', () => {
  it.each([
    ['rt.prnewswire.com/rt.gif', 'rt.prnewswire.com/rt.gif'],
    ['CTS.BusinessWire.com/ct/CT?', 'cts.businesswire.com/ct/CT?'],
    ['www.prnewswire.com', 'prnewswire.com'],
  ])('reads %s', (text, literal) => {
    expect(parseLink(text)).toEqual({ tokens: [literal], anchor: 0 });
  });
  it.each(['https://prnewswire.com', 'prnewswire', 'prnewswire.com/{name}', 'two words.com', ''])('refuses “%s”', (text) => {
    expect(() => parseLink(text)).toThrow(PhraseError);
  });
});
