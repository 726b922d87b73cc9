import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalGate } from '../../utils/rules/literal-gate';

describe('literalGate', () => {
  const finds: [string, string][] = [
    ['Sent by Acme', 'Sent by Acme'],
    ['^Sent by \\w+ Wire$', 'Sent by'],
    ['a?bcdef', 'bcdef'],
    ['foo(bar|baz)quux', 'quux'],
    ['\\(Acme\\)', '(Acme)'],
    ['ab+cdx', 'cdx'],
    ['Acme{2,3} Corporation', 'Corporation'],
    ['[\\]x] Lindwire', 'Lindwire'],
    ['\\p{Lu}+ Lindwire', 'Lindwire'],
    ['\\x{263a} Lindwire', 'Lindwire'],
    ['新闻稿', '新闻稿'],
  ];
  it.each(finds)('%s', (pattern, gate) => expect(literalGate(pattern)).toBe(gate));

  const ignores = ['a|Lindwire', '(Lindwire)', '[Lindwire]', 'L?i?n?d?', '.*', '\\w+\\d+', '(a+)+$', '', 'ab', 'abc*'];
  it.each(ignores)('%s has none', (pattern) => expect(literalGate(pattern)).toBeNull());

  it('never throws and never names what the expression does not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (pattern) => {
        const gate = literalGate(pattern);
        if (gate !== null) for (const char of gate.replace(/\s/g, '')) expect(pattern).toContain(char);
      }),
    );
  });
});
