import { describe, expect, it } from 'vitest';
import { type Slot, slotEnds, slotStarts } from '../../utils/detection/slots';
import { viewText } from '../../utils/detection/text-view';

/** What a slot may take from `|` on, best first. */
function endings(slot: Slot, marked: string, last = false): readonly string[] {
  const from = marked.indexOf('|');
  const text = marked.replace('|', '');
  const view = viewText(text);
  return slotEnds(slot, view, view.lineAt(from), from, last).map((end) => text.slice(from, end));
}

/** What a slot may take up to `|`, best first. */
function beginnings(slot: Slot, marked: string, first = false): readonly string[] {
  const to = marked.indexOf('|');
  const text = marked.replace('|', '');
  const view = viewText(text);
  return slotStarts(slot, view, view.lineAt(to), to, first).map((start) => text.slice(start, to));
}

describe('a dash', () => {
  it.each([
    ['a|-b', false, ['-']],
    ['a| -- b', false, [' -- ', ' --']],
    ['a| . - b', false, [' . - ', ' . -']],
    ['a|.- b', false, ['.- ', '.-']],
    ['a| - - b', true, [' - -']],
    ['a| - ', true, [' -']],
    ['a|b', false, []],
    ['a|.b', false, []],
    ['a| ', false, []],
    ['a|\n-', false, []],
    [`a|${'- '.repeat(30)}b`, false, ['- '.repeat(20), '- '.repeat(20).trimEnd()]],
  ] as const)('forwards in %j (last: %s)', (marked, last, found) => expect(endings('dash', marked, last)).toEqual(found));

  it.each([
    ['a-|b', false, ['-']],
    ['a -- |b', false, [' -- ', '-- ']],
    ['a. - |b', false, [' - ', '. - ']],
    ['a.- |b', false, ['- ', '.- ']],
    ['a -|b', true, ['-']],
    ['a - -|b', true, ['- -']],
    ['a|b', false, []],
    ['a |b', false, []],
    ['-\n|b', false, []],
    ['-|b', false, ['-']],
    [`a${'- '.repeat(30)}|b`, false, ['- '.repeat(20)]],
    [`a.${'-'.repeat(40)}|b`, false, ['-'.repeat(40)]],
  ] as const)('backwards in %j (first: %s)', (marked, first, found) => expect(beginnings('dash', marked, first)).toEqual(found));
});

describe('a separator', () => {
  it('is there or not', () => {
    expect(endings('sep', '1|.5')).toEqual(['.', '']);
    expect(endings('sep', '1|5')).toEqual(['']);
    expect(endings('sep', '1|')).toEqual(['']);
    expect(endings('sep', '1|\n.')).toEqual(['']);
    expect(beginnings('sep', '1,|5')).toEqual([',', '']);
    expect(beginnings('sep', '1|5')).toEqual(['']);
    expect(beginnings('sep', '|5')).toEqual(['']);
  });
});

describe('a number', () => {
  it.each([
    ['a |6.500 b', ['6.500', '6']],
    ['a |42', ['42']],
    ['a |6..5', ['6']],
    ['a |6.b', ['6']],
    ['a |.5', []],
    ['a |b', []],
    ['a 4|2', []],
    ['a |12345\n6', ['12345']],
    [`|${'1'.repeat(24)}`, ['1'.repeat(24)]],
    [`|${'1'.repeat(25)}`, []],
  ] as const)('forwards in %j', (marked, found) => expect(endings('number', marked)).toEqual(found));

  it.each([
    ['a 6.500| b', ['6.500', '500']],
    ['42|', ['42']],
    ['6..5| b', ['5']],
    ['5.| b', []],
    ['a| b', []],
    ['4|2', []],
    ['1\n23|', ['23']],
  ] as const)('backwards in %j', (marked, found) => expect(beginnings('number', marked)).toEqual(found));
});

describe('a date', () => {
  it('has three to forty characters with a digit; last, it ends in a digit if it can', () => {
    expect(endings('date', '|July 21 - x')).toContain('July 21');
    expect(endings('date', '|3 x')).not.toContain('3');
    expect(endings('date', '|July 21 May', true)[0]).toBe('July 21');
    expect(endings('date', '|today')).toEqual([]);
    expect(beginnings('date', 'x - July 21|')).toContain('July 21');
    expect(beginnings('date', `${'1 '.repeat(30)}|`).every((text) => text.length <= 40)).toBe(true);
    expect(endings('date', `|${'1 '.repeat(30)}`).at(-1)).toHaveLength(39);
  });

  it('may have three characters, wherever it stands, but not fewer', () => {
    expect(endings('date', '|3/5 x')).toContain('3/5');
    expect(endings('date', 'On the |3 x')).not.toContain('3');
  });

  it('that comes last ends in a digit if it can, as late as it can', () => {
    expect(endings('date', '|July 21, 2026 May', true)).toEqual([
      'July 21, 2026',
      'July 21',
      'July 21',
      'July 21,',
      'July 21, 2026',
      'July 21, 2026 May',
    ]);
  });

  it('that comes first is the shortest', () => {
    expect(beginnings('date', '3 July 21|', true)).toEqual(beginnings('date', '3 July 21|'));
    expect(beginnings('date', '3 July 21|')[0]).toBe('July 21');
  });
});

describe('a place', () => {
  it('begins upper case', () => {
    expect(endings('city', '|New York - x')).toEqual(['New', 'New York', 'New York -']);
    expect(endings('city', '|new york')).toEqual([]);
    expect(beginnings('city', 'in New York|')).toEqual(['York', 'New York']);
    expect(beginnings('city', 'in New York|', true)).toEqual(['New York', 'York']);
  });

  it('that comes last is the longest', () => {
    expect(endings('city', '|New York - x', true)).toEqual(['New York -', 'New York', 'New']);
  });

  it('has up to eighty characters, wherever it stands', () => {
    const long = `${'Abcdefghi '.repeat(7)}Abcdefghij`;
    expect(endings('city', `|${long}`).at(-1)).toBe(long);
    expect(endings('city', `${'words '.repeat(20)}|New York`)).toEqual(['New', 'New York']);
  });
});

describe('a name', () => {
  it('is shortest first, up to eighty characters of one line, and holds a word', () => {
    expect(endings('name', '|Acme Corp\nx')).toEqual(['Acme', 'Acme Corp']);
    expect(endings('name', '|...')).toEqual([]);
    expect(endings('name', `|${'a '.repeat(60)}`).every((text) => text.length <= 80)).toBe(true);
    expect(endings('name', `|${'a '.repeat(60)}`).at(-1)).toHaveLength(79);
    expect(beginnings('name', 'x\nAcme Corp|')).toEqual(['Corp', 'Acme Corp']);
    expect(beginnings('name', 'Acme Corp|', true)).toEqual(['Acme Corp', 'Corp']);
    expect(beginnings('name', `${'a '.repeat(60)}b|`).at(-1)).toHaveLength(79);
    expect(endings('name', '|-Acme')).toEqual(['-Acme']);
  });

  it.each([
    ['|Acme Corp. It grew', 'Acme Corp'],
    ['|Acme Co. It grew', 'Acme Co. It grew'],
    ['|St. Lunsby Board. It grew', 'St. Lunsby Board'],
    ['|Acme! It grew', 'Acme'],
    ['|艾克公司。它', '艾克公司'],
    ['|Acme.com is there', 'Acme.com is there'],
    ['|Acme', 'Acme'],
    ['|Acme.', 'Acme'],
    ['|Acme Co! It grew', 'Acme Co'],
    ['|... Acme. It grew', '... Acme'],
    ['| Mrs. Roe Ltd. It grew', ' Mrs. Roe Ltd'],
  ])('that comes last ends with its sentence: %j', (marked, name) => expect(endings('issuer', marked, true)[0]).toBe(name));
});

describe('a name that comes last', () => {
  it('is its sentence, its line, then whatever fits', () => {
    expect(endings('issuer', 'by |Acme', true)).toEqual(['Acme', 'Acme']);
    expect(endings('issuer', 'by |Acme. It grew', true)).toEqual(['Acme', 'Acme. It grew', 'Acme. It grew']);
    expect(endings('issuer', `|${'Acme '.repeat(20)}`, true).map((text) => text.length)).toEqual([79]);
  });
});

describe('an outlet', () => {
  it('is no date or time, though one may follow', () => {
    expect(endings('outlet', '|June 5, 2013')).toEqual(['June', 'June 5', 'June 5,']);
    expect(endings('outlet', '|at 2:05')).toEqual(['at', 'at 2', 'at 2:']);
    expect(endings('outlet', '|Dagblick in 2013')).toEqual(['Dagblick', 'Dagblick in']);
    expect(endings('issuer', '|June 5, 2013')).toContain('June 5, 2013');
  });
});
