import { describe, expect, it } from 'vitest';
import { countWords } from '../../utils/detection/count-words';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Acme said today it grew.', 5],
    ['« Rope – works »', 2],
    ["l'usine d'Acme", 2],
    ['3.5 million', 2],
    ['-- … !', 0],
  ])('%j has %i words', (text, words) => expect(countWords(text, 'en')).toBe(words));

  it('cuts scripts without spaces', () => {
    expect(countWords('东京是日本的首都', 'zh')).toBeGreaterThan(2);
    expect(countWords('ソウル、きょう', 'ja')).toBeGreaterThan(1);
    expect(countWords('ประเทศไทยสวยงาม', 'th')).toBeGreaterThan(1);
    expect(countWords('東京 (Reuters) -- 2026', null)).toBeGreaterThan(2);
  });

  it.each(['', 'x', 'ja-aaaaa-aaaaa', 'zh-hans-hans-hans', 'not a tag', '\u0000'])(
    'counts under the language %j that nobody speaks',
    (language) => {
      expect(countWords('东京是日本的首都', language)).toBeGreaterThan(2);
    },
  );
});
