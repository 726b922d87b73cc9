import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../utils/lists/json-fault';

describe('jsonFault', () => {
  // what cannot stand there begins behind the mark
  const broken: [string, string][] = [
    ['nothing', '⌖'],
    ['blanks', ' \n⌖'],
    ['a web page', '⌖<!doctype html>'],
    ['a word', '{"a": ⌖nobody}'],
    ['a word that begins well', '{"a": ⌖trve}'],
    ['a word that goes on', '{"a": ⌖truer}'],
    ['a key without quotes', '{⌖a: 1}'],
    ['quotes of another kind', "{⌖'a': 1}"],
    ['a comma at the end', '{"a": 1,⌖}'],
    ['a comma at the end of a list', '[1, 2,⌖]'],
    ['a comma that is missing', '{"a": 1\n ⌖"b": 2}'],
    ['a colon that is missing', '{"a"⌖ 1}'.replace('⌖ ', ' ⌖')],
    ['the wrong bracket', '[1⌖}'],
    ['a bracket too many', '[1]⌖]'],
    ['two values', '{} ⌖{}'],
    ['a zero before a number', '[0⌖1]'],
    ['a bare minus', '[⌖-]'],
    ['an unknown escape', '[⌖"a\\q"]'],
    ['half an escape', '[⌖"\\u12"]'],
    ['a line break in a string', '[⌖"a\n"]'],
    ['a comment', '{ ⌖// not in JSON\n}'],
    ['an early end', '{"a": [1, 2]⌖'],
    ['an early end in a string', '{⌖"abc'],
    ['an early end behind a key', '{"abc"⌖'],
    ['a hard blank', '⌖\u00a0{}'],
  ];
  it.each(broken)('finds %s', (_, marked) => {
    const text = marked.replace('⌖', '');
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toBe(marked.indexOf('⌖'));
  });

  it('finds nothing in JSON', () => {
    fc.assert(fc.property(fc.json(), fc.nat(4), (json, indent) => jsonFault(JSON.stringify(JSON.parse(json), null, indent)) === null));
    for (const text of [' 0 ', '-1.5e+10', '"\\ud83d\\ude00 \u007f\u2028"', '[[],{}]', '{"":{"a":[null,true]}}'])
      expect(jsonFault(text)).toBeNull();
  });

  it('finds a fault wherever the engine does, and none where it does not', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u00e9',
      '1',
      '0',
      '-',
      '.',
      'e',
      'true',
      'nul',
      ' ',
      '\n',
      'a',
      '"a"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const fault = jsonFault(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(fault === null).toBe(isJson);
        if (fault === null || fault === text.length) return;
        // nothing that stands before it is wrong
        expect([null, fault]).toContain(jsonFault(text.slice(0, fault)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads megabytes, and throws where the stack ends', () => {
    expect(jsonFault(`{"a": "${'x\\n'.repeat(1_000_000)}"`)).toBe(3_000_008);
    expect(() => jsonFault('['.repeat(1_000_000))).toThrow(RangeError);
  });
});
