import { describe, expect, it } from 'vitest';
import { isDate, isPlace } from '../../utils/detection/place';

describe('isPlace finds', () => {
  it.each([
    'BERLIN',
    'Berlin',
    'NEW YORK, July 21, 2026',
    "VILLE-D'AVRAY",
    'Frankfurt am Main',
    'Saint-Rémy de la Roche',
    'al-Quds, Oct. 3',
    "s'Hertogenbosch und Köln",
    'МОСКВА, 25 ноября',
    'Madrid, 10 abr',
    'Madrid, 3 de abril de 2026',
    '北京7月21日',
    'القدس',
    '3 May, Oslo',
    'Paris 10:30',
    'New York Lower Side de la Roche',
    'Roche an der la Mer',
    'Berlin, 3 abcdefghijkl',
  ])('%s', (text) => expect(isPlace(text)).toBe(true));
});

describe('isPlace ignores', () => {
  it.each([
    '',
    '2026',
    'the city of Berlin',
    'Berlin said that',
    'Berlin is growing',
    'Berlin: the wall',
    'He said "no"',
    'Berlin! Paris',
    'Berlin; Paris',
    'Berlin und',
    'Berlin an der an der Spree',
    `B${'erlin'.repeat(16)}x`,
    'A B C D E F G H I J K L M N O',
    '我'.repeat(41),
    'Berlin septiembrecito 3 wortwortwort',
    'mid 2026',
    '21st, 2026',
    ', berlin 3 Paris',
    '-berlin, Paris',
    'Berlin, 3 abcdefghijklm',
    'Madrid, 3 lento abril',
  ])('%s', (text) => expect(isPlace(text)).toBe(false));

  it('more than eighty characters, but not eighty', () => {
    const words = 'Abcdefghi '.repeat(8);
    expect(isPlace(words.slice(0, 80))).toBe(true);
    expect(isPlace(`${words}B`)).toBe(false);
  });

  it('more than fourteen words, but not fourteen', () => {
    expect(isPlace('A B C D E F G H I J K L M N')).toBe(true);
  });

  it('more than forty uncased letters, but not forty', () => {
    expect(isPlace('我'.repeat(40))).toBe(true);
  });
});

describe('isDate finds', () => {
  it.each(['2026', 'July 21, 2026', '21 juillet', '3. marts', 'tirsdag den 3. marts', '10:30', '2026年7月21日', '3 de abril'])(
    '%s',
    (text) => expect(isDate(text)).toBe(true),
  );
});

describe('isDate ignores', () => {
  it.each(['', 'July', 'yesterday', 'we sold 3 boats and more', 'abcdefghijklm 3', 'yesterday at noon 3', 'tomorrow noon 3'])(
    '%s',
    (text) => expect(isDate(text)).toBe(false),
  );
});
