import { afterEach, describe, expect, it, vi } from 'vitest';
import { countWords } from '../../utils/detection/count-words';

afterEach(() => vi.restoreAllMocks());

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Acme said today it grew.', 5],
    ['« Rope – works »', 2],
    ["l'usine d'Acme", 2],
    ['3.5 million', 2],
    ['-- … !', 0],
    ['a well-kept harbour', 3],
    ['www.lindwerder.example/a-b', 1],
  ])('%j has %i words', (text, words) => expect(countWords(text, 'en')).toBe(words));

  it('cuts scripts without spaces', () => {
    expect(countWords('东京是日本的首都', 'zh')).toBeGreaterThan(2);
    expect(countWords('ソウル、きょう', 'ja')).toBeGreaterThan(1);
    expect(countWords('ประเทศไทยสวยงาม', 'th')).toBeGreaterThan(1);
    expect(countWords('東京 (Reuters) -- 2026', null)).toBeGreaterThan(2);
  });

  it.each([
    ['ja', 'ja'],
    ['zh-hant-tw', 'zh'],
    ['JA-JP', 'JA'],
    ['yue', 'yue'],
    ['ja-aaaaa-aaaaa', 'ja'],
    ['english', undefined],
    ['not a tag', undefined],
    ['1-ja', undefined],
    [null, undefined],
  ])('asks of the language %j only for its first part, if that can be one', (language, asked) => {
    const { Segmenter } = Intl;
    const spy = vi.spyOn(Intl, 'Segmenter').mockImplementation(function make(...given) {
      return new Segmenter(...given);
    });
    countWords('东京是日本的首都', language);
    expect(spy.mock.calls[0]?.[0]).toBe(asked);
  });

  it.each(['', 'x', 'ja-aaaaa-aaaaa', 'zh-hans-hans-hans', 'not a tag', '\u0000'])(
    'counts under the language %j that nobody speaks',
    (language) => {
      expect(countWords('东京是日本的首都', language)).toBeGreaterThan(2);
    },
  );
});
