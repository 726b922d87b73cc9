import { describe, expect, it } from 'vitest';
import { chooseSource } from '../../utils/detection/choose-source';
import type { Evidence } from '../../utils/detection/verdict';
import { evidenceOf } from './evidence-of';

const named = (source: string | null, strength: Evidence['strength'], block: number | null, start = 0) =>
  evidenceOf({ source, strength, block, start });

describe('chooseSource', () => {
  it.each<[string, readonly Evidence[], string | null]>([
    ['nobody of nothing', [], null],
    ['nobody where nobody is named', [named(null, 'decisive', 0)], null],
    ['the one that is named', [named(null, 'decisive', 0), named('ap', 'supporting', 5)], 'ap'],
    ['the heaviest', [named('ap', 'strong', 0), named('dpa', 'decisive', 5)], 'dpa'],
    ['weights together', [named('ap', 'decisive', 0), named('dpa', 'decisive', 5), named('dpa', 'strong', 6)], 'dpa'],
    ['one decisive piece before two strong ones', [named('ap', 'strong', 0), named('ap', 'strong', 1), named('dpa', 'decisive', 5)], 'dpa'],
    ['strong before supporting', [named('ap', 'supporting', 0), named('ap', 'supporting', 1), named('dpa', 'strong', 5)], 'dpa'],
    ['of equals the earlier block', [named('ap', 'strong', 2), named('dpa', 'strong', 1)], 'dpa'],
    ['of equals the earlier place in a block', [named('ap', 'strong', 1, 30), named('dpa', 'strong', 1, 20)], 'dpa'],
    ['a block before a later one’s start', [named('ap', 'strong', 1, 90), named('dpa', 'strong', 2, 0)], 'ap'],
    ['words of the page before its code', [named('ap', 'strong', null, 0), named('dpa', 'strong', 9, 9)], 'dpa'],
    [
      'the earliest of each',
      [named('dpa', 'strong', 1), named('ap', 'supporting', 2), named('dpa', 'supporting', 7), named('ap', 'strong', 3)],
      'dpa',
    ],
    ['of equals in one place the alphabet', [named('dpa', 'strong', null), named('ap', 'strong', null)], 'ap'],
  ])('takes %s', (_, evidence, source) => {
    expect(chooseSource(evidence)).toBe(source);
    expect(chooseSource(evidence.toReversed())).toBe(source);
  });
});
