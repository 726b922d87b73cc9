import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhrase } from '../../utils/catalogue/format-phrase';
import { parseFieldPhrase, parseGuard, parsePhrase, parsePhrases } from '../../utils/catalogue/parse-phrase';
import { PhraseError } from '../../utils/catalogue/phrase-error';
import { splitPhrase } from '../../utils/catalogue/split-phrase';
import type { Token } from '../../utils/detection/catalogue';

const blind = { exactCase: false };
const slot = (name: Extract<Token, { type: 'slot' }>['slot']): Token => ({ type: 'slot', slot: name });

describe('parsePhrase reads', () => {
  const table: readonly (readonly [text: string, tokens: readonly Token[], anchor: number])[] = [
    ['/PRNewswire/ {dash}', ['/prnewswire/', slot('dash')], 0],
    ['{city} – (Business Wire) {dash}', [slot('city'), ' - (business wire)', slot('dash')], 1],
    ['SeaPRwire {…80} 86{sep}000', ['seaprwire', { type: 'gap', max: 80 }, '86', slot('sep'), '000'], 0],
    ['SeaPRwire {...80} 86', ['seaprwire', { type: 'gap', max: 80 }, '86'], 0],
    ['The {post |}first', ['the ', { type: 'any', of: ['post ', ''] }, 'first'], 2],
    ['Quelle: {source}', ['quelle: ', { type: 'source', full: false }], 0],
    ['Von {source-name}', ['von ', { type: 'source', full: true }], -1],
    ['({source})', ['(', { type: 'source', full: false }, ')'], -1],
    ['新华社{city}电', ['新华社', slot('city'), '电'], 0],
    ['뉴스와이어', ['뉴스와이어'], 0],
    ['広告', ['広告'], 0],
    ['###', ['###'], 0],
    ['“Quelle”:  {issuer}', ['"quelle": ', slot('issuer')], 0],
    ['{Acme|ACME} Wire', ['acme wire'], 0],
    ['（ＳＥＡ） {date}', ['(sea) ', slot('date')], 0],
  ];
  it.each(table)('%s', (text, tokens, anchor) => {
    expect(parsePhrase(text, blind)).toEqual({ tokens, anchor });
  });

  it('keeps the case of exact phrases', () => {
    expect(parsePhrase('SOURCE  {issuer}', { exactCase: true }).tokens[0]).toBe('SOURCE ');
  });
});

describe('parsePhrase refuses', () => {
  const table: readonly (readonly [text: string, position: number, reason: RegExp])[] = [
    ['Quelle {issuer', 7, /“\{” without “\}”/],
    ['Quelle} x', 6, /“\}” without “\{”/],
    ['By {who}', 3, /unknown placeholder \{who\}.*\{city\}/],
    ['By {a{b}}', 3, /inside each other/],
    ['Acme {…0} Wire', 5, /a gap holds 1 to/],
    ['Acme {…9999} Wire', 5, /a gap holds 1 to/],
    ['Acme {|} Wire', 5, /all alternatives are empty/],
    ['Acme {issuer}{name}', 13, /words between/],
    ['Acme {…3}{…4}', 9, /words between/],
    ['By', 0, /words of its own/],
    ['电', 0, /words of its own/],
    ['{city} {date}', 0, /words of its own/],
    ['Acme ｛date｝', 0, /braces/],
    ['Acme {one｜two|three}', 5, /“\|”/],
    [`Acme ${'x'.repeat(300)}`, 300, /longer than 300/],
    [`Acme${' x{sep}'.repeat(13)}`, expect.any(Number) as unknown as number, /more than 12 placeholders/],
  ];
  it.each(table)('%s', (text, position, reason) => {
    const error = thrownBy(() => parsePhrase(text, blind));
    expect(error).toBeInstanceOf(PhraseError);
    expect(error).toMatchObject({ phrase: text, position, reason: expect.stringMatching(reason) });
  });
});

describe('parsePhrases', () => {
  it('makes one phrase of each alternative where there are no other words', () => {
    const phrases = parsePhrases('{Photo|Image} by {name}', blind);
    expect(phrases.map(({ tokens, anchor }) => [formatPhrase(tokens), anchor])).toEqual([
      ['image by {name}', 0],
      ['photo by {name}', 0],
    ]);
  });
  it('does not where one alternative is too short', () => {
    expect(() => parsePhrases('{Photo|by} {name}', blind)).toThrow(PhraseError);
  });
});

describe('parseGuard', () => {
  it.each(['{…80}@{…40}', 'in {number}', '/'])('%s needs one character only', (text) => {
    expect(parseGuard(text, blind)).toHaveLength(1);
  });
  it('refuses placeholders alone', () => {
    expect(() => parseGuard('{number}', blind)).toThrow(/one character of its own/);
  });
});

describe('parseFieldPhrase', () => {
  it('takes a placeholder alone', () => {
    expect(parseFieldPhrase('{outlet}', blind)).toEqual([{ tokens: [slot('outlet')], anchor: -1 }]);
  });
  it('refuses a gap alone', () => {
    expect(() => parseFieldPhrase('{…40}', blind)).toThrow(PhraseError);
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('{city}', '{dash}', '{…20}', '{source}', '{a|b|}', '{', '}', '|', '{x}', ' ', '新华社', 'Press', '（', '-30-'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('parsing throws nothing but PhraseError', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (phrase, exactCase) => {
        for (const parse of [parsePhrase, parsePhrases, parseGuard, parseFieldPhrase]) {
          const error = thrownBy(() => parse(phrase, { exactCase }));
          if (error !== null) expect(error).toBeInstanceOf(PhraseError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('a phrase that was read is written and read again the same', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (phrase, exactCase) => {
        if (thrownBy(() => parseGuard(phrase, { exactCase })) !== null) return;
        for (const { tokens } of parseGuard(phrase, { exactCase })) {
          expect(splitPhrase(formatPhrase(tokens)).map(({ token }) => token)).toEqual(tokens);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
