import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Folded, fold, foldExact, foldLiteral, originalEnd, originalStart, roomFor } from '../../utils/detection/fold';
import { foldCharacter, lowerUnit } from '../../utils/detection/fold-character';
import { isActiveMark } from '../../utils/detection/fold-cluster';
import { codedText } from './coded-text';

const BITS = [...'aÄZ1٣Ａ…™ﬃ日😀𝐀ＩİςёΰΆ“–\u00a0 \n\t', 'ｶ', 'ﾞ', '\u1109', '\u1165', '\u11ab'];
const HARD = ['\u0301', '\u0323', '\u0345', '\u0903', '\u09be', '\u200b', '\u00ad', '\ud83d', '\udc00', ' \u0301', '¨'];
const text = fc.array(fc.constantFrom(...BITS, ...HARD, ...HARD), { maxLength: 14 }).map((bits) => bits.join(''));

const CLUSTER = /.[\p{M}\u1160-\u11ff\uff9e\uff9f]*/gsu;
const hasActiveMark = ([, ...marks]: Iterable<string>): boolean => marks.some((mark) => isActiveMark(mark.charCodeAt(0)));

/** Folds one character after the other: what each becomes, and where it stood. Slow, and plain enough to be believed. */
function plainFold(original: string): readonly (readonly [unit: string, start: number])[] {
  const folded: (readonly [string, number])[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    let at = index;
    for (const character of hasActiveMark(cluster) ? [cluster] : cluster) {
      const piece = Array.from(character.normalize('NFKC'), foldCharacter).join('');
      for (const unit of piece.split('')) if (unit !== ' ' || folded.at(-1)?.[0] !== ' ') folded.push([unit, at]);
      at += character.length;
    }
  }
  return folded;
}

const startsOf = (folded: Folded): readonly number[] =>
  Array.from({ length: folded.units.length + 1 }, (_, at) => originalStart(folded, at));
const endsOf = (folded: Folded): readonly number[] => Array.from({ length: folded.units.length + 1 }, (_, at) => originalEnd(folded, at));
const textOf = ({ units }: Folded): string => String.fromCharCode(...units);

describe('fold', () => {
  it('is what folding one character after the other is, at the same places', () => {
    fc.assert(
      fc.property(text, (original) => {
        const plain = plainFold(original);
        const starts = [...plain.map(([, start]) => start), original.length];
        const exact = foldExact(original);
        expect(exact.text).toBe(plain.map(([unit]) => unit).join(''));
        expect(startsOf(exact)).toEqual(starts);
        const ends = starts.map((_, end) => (end === 0 ? 0 : starts.slice(end).find((start) => start > (starts[end - 1] ?? 0))));
        expect(endsOf(exact)).toEqual(ends.map((end) => end ?? original.length));
        const blind = fold(original);
        expect(blind.text).toBe(plain.map(([unit]) => lowerUnit(unit)).join(''));
        expect([startsOf(blind), textOf(blind)]).toEqual([starts, blind.text]);
      }),
      { numRuns: 800 },
    );
  });

  it('is the same in any room, whatever was folded there before', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.array(text, { maxLength: 5 }), (size, originals) => {
        const room = roomFor(size);
        for (const original of originals) {
          const [inRoom, alone] = [fold(original, room), fold(original)];
          expect([inRoom.text, textOf(inRoom), inRoom.offsets]).toEqual([alone.text, textOf(alone), alone.offsets]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the codes of its units four by four, in any room', () => {
    const room = roomFor(40);
    fc.assert(
      fc.property(text, fc.boolean(), (original, isShared) => {
        const { units, blocks } = isShared ? fold(original, room) : fold(original);
        const expected = codedText(units).blocks;
        expect(blocks.subarray(0, expected.length)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('takes its room where the text fits, memory of its own where it does not, and makes room for what a text grows to', () => {
    const room = roomFor(5);
    const { units } = room;
    expect(fold('Paris', room).units.buffer).toBe(units.buffer);
    expect(fold('Paris!', room).text).toBe('paris!');
    expect(room.units).toBe(units);
    expect(fold('a…', room).text).toBe('a...');
    expect(room.units).toBe(units);
    expect(fold('…'.repeat(5), room).text).toBe('.'.repeat(15));
    expect(room.units.length).toBeGreaterThanOrEqual(15);
    expect(room.offsets.length).toBeGreaterThan(room.units.length);
  });

  it.each([8191, 8192, 8193, 20_000])('keeps all of %i characters', (length) => {
    const long = 'abcdefghij'.repeat(length / 10 + 1).slice(0, length);
    expect(fold(long.toUpperCase()).text).toBe(long);
    expect(fold(`${long}…${long}`).text).toBe(`${long}...${long}`);
  });

  it('says where nothing moved', () => {
    expect(['Paris – „ja“', 'a b\nc', ''].map((original) => fold(original).offsets)).toEqual([null, null, null]);
    expect(['a  b', 'a\u00adb', 'a…'].map((original) => fold(original).offsets?.length)).toEqual([4, 3, 5]);
  });
});

describe('foldLiteral', () => {
  it('is what fold makes of it, also where there is nothing but lower case to do', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (original) => {
        expect(foldLiteral(original)).toBe(fold(original).text);
      }),
      { numRuns: 300 },
    );
    expect(['a  B', 'A`b', ' a ', 'A\u007f', '~!_'].map(foldLiteral)).toEqual(['a b', "a'b", ' a ', 'a', '~!_']);
  });
});
