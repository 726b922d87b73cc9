import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldExact, foldLiteral, foldLiteralExact, originalEnd, originalStart } from '../../utils/detection/fold';
import { anyCharacter } from './any-character';

const folds: readonly (readonly [what: string, text: string, folded: string])[] = [
  ['lower case', 'PR Newswire', 'pr newswire'],
  ['white space runs', 'a \u00a0\u2009\t b', 'a b'],
  ['ideographic space', '広告\u3000企画', '広告 企画'],
  ['line breaks stay', 'a\nb', 'a\nb'],
  ['double quotes', '„a“ «b» ”c” ״', '"a" "b" "c" "'],
  ['single quotes', '‘a’ ‹b› `c´ ׳', "'a' 'b' 'c' '"],
  ['dashes', '– — − ‐ ― -', '- - - - - -'],
  ['katakana length mark is a letter', 'ニュース', 'ニュース'],
  ['digits of every script', '٣٥ ۳۵ ३५ ３５ ๓๕', '35 35 35 35 35'],
  ['full width', '（ＡＰ）：ＡＢＣ', '(ap):abc'],
  ['half-width katakana', 'ｶﾞｲﾄﾞ', 'ガイド'],
  ['soft hyphen, zero width, bidi', 'Pres\u00adse\u200bpor\u200ftal\ufeff', 'presseportal'],
  ['tatweel and vowel points', 'إعـــلان مُمَوَّل', 'اعلان ممول'],
  ['decomposed letters', 'Bu\u0308ro e\u0301', 'büro é'],
  ['decomposed Hangul', '\u1109\u1165\u110b\u116e\u11af', '서울'],
  ['Turkish i', 'BASIN BÜLTENİ basın bülteni', 'basin bülteni basin bülteni'],
  ['Greek capitals have no accents', 'ΔΕΛΤΙΟ ΤΥΠΟΥ Δελτίο Τύπου ς', 'δελτιο τυπου δελτιο τυπου σ'],
  ['one to many', 'Wire™ … ㈱', 'wiretm ... (株)'],
  ['mathematical letters', '𝐀𝐏', 'ap'],
  ['emoji stay', '📰 AP', '📰 ap'],
];

describe('fold', () => {
  it.each(folds)('%s', (_what, text, folded) => {
    expect(foldLiteral(text)).toBe(folded);
  });

  it('keeps case where asked', () => {
    expect(foldLiteralExact('„Ｒeuters“ — İ')).toBe('"Reuters" - İ');
  });

  it('points back at the original', () => {
    const text = 'Pres\u00adse\u00a0 „Wire™“';
    const folded = fold(text);
    const at = folded.text.indexOf('wiretm');
    expect(text.slice(originalStart(folded, at), originalEnd(folded, at + 'wiretm'.length))).toBe('Wire™');
    expect(text.slice(originalStart(folded, at), originalEnd(folded, at + 'wiret'.length))).toBe('Wire™');
    expect(originalEnd(folded, folded.text.length)).toBe(text.length);
  });

  it('needs no offsets where all keep their places', () => {
    expect(fold('PARIS – „Die Größe“').offsets).toBeNull();
  });

  it('has offsets that rise and lie in the text, and both foldings agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const blind = fold(text);
        const exact = foldExact(text);
        expect(exact.text.length).toBe(blind.text.length);
        expect(exact.offsets).toEqual(blind.offsets);
        const places = Array.from(
          { length: blind.text.length + 1 },
          (_, at) => [originalStart(blind, at), originalEnd(blind, at)] as const,
        );
        const isInOrder = places.every(([start, end], at) => start >= (places[at - 1]?.[0] ?? 0) && end <= text.length);
        expect(isInOrder).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is stable on what it folded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÄß–“ \u00a0１٣ёİıςά(（™…日ー\n') }),
        (text) => foldLiteral(foldLiteral(text)) === foldLiteral(text),
      ),
    );
  });

  it('stays linear on runs of combining marks', () => {
    const started = performance.now();
    fold(`a${'\u0301\u0323'.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
