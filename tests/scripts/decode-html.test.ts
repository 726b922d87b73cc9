import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../scripts/scan/decode-html';

const bytes = (...parts: readonly (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('decodeHtml', () => {
  it.each([
    ['UTF-8', Buffer.from('<p>Zürich</p>'), '<p>Zürich</p>'],
    ['UTF-8 with a mark', Buffer.from('\ufeff<p>Zürich</p>'), '<p>Zürich</p>'],
    ['UTF-16 with a mark', Buffer.from('\ufeff<p>Zürich</p>', 'utf16le'), '<p>Zürich</p>'],
    ['a declared encoding', bytes('<meta charset="windows-1251"><p>', [0xd2, 0xc0, 0xd1, 0xd1]), '<meta charset="windows-1251"><p>ТАСС'],
    [
      'the old form of the declaration',
      bytes('<META http-equiv=Content-Type content="text/html; charset=shift_jis"><p>', [0x8b, 0xa4, 0x93, 0xaf]),
      '<META http-equiv=Content-Type content="text/html; charset=shift_jis"><p>共同',
    ],
    ['UTF-8 that declares something else', Buffer.from('<meta charset=iso-8859-1><p>Zürich'), '<meta charset=iso-8859-1><p>Zürich'],
    ['an encoding that nobody knows', bytes('<meta charset=klingon><p>', [0xff], 'a'), '<meta charset=klingon><p>\ufffda'],
  ])('reads %s', (_, input, text) => expect(decodeHtml(input)).toBe(text));
});
