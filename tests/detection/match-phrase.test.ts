import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../utils/detection/find-evidence';
import { blockOf, engineOf, type MarkerText, snapshotOf } from './small-engine';

const place = (phrase: string, anchor: MarkerText['anchor'] = 'start'): MarkerText => ({ phrases: [phrase], anchor: anchor ?? null });
const loose = (phrase: string, exactCase = false): MarkerText => ({ phrases: [phrase], exactCase });
const whole = (phrase: string): MarkerText => ({ phrases: [phrase], anchor: 'line' });

function quotesIn(text: string, marker: MarkerText) {
  return findEvidence(snapshotOf({ blocks: [blockOf(text)] }), engineOf(marker), () => true);
}

const finds: readonly (readonly [marker: MarkerText, text: string, quote: string])[] = [
  [loose('/PRNewswire/ {dash}', true), 'NEW YORK, July 21, 2026 /PRNewswire/ -- Acme', '/PRNewswire/ --'],
  [loose('/PRNewswire{-PRWeb|-AsiaNet|}/ {dash}'), 'SAN FRANCISCO, July 9 /PRNewswire-PRWeb/ - Clovity', '/PRNewswire-PRWeb/ -'],
  [loose('(SeaPRwire) {dash}'), '(SeaPRwire)–   Der Minister', '(SeaPRwire)–'],
  [loose('(SeaPRwire) {dash}'), '(SeaPRwire) –\u00a0 Der Minister', '(SeaPRwire) –'],
  [loose('{dash}(BUSINESS WIRE){dash}'), 'PRINCETON, N.J.--(BUSINESS WIRE)--Acme', '--(BUSINESS WIRE)--'],
  [loose('/美通社/ {dash}'), '2021 年 12 月 6 日电/美通社/--从', '/美通社/--'],
  [
    loose('(Newsfile Corp. - {date}) {dash}'),
    'Vancouver--(Newsfile Corp. - September 10, 2026) - Meda',
    '(Newsfile Corp. - September 10, 2026) -',
  ],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire erreicht 6.500 Medien, 86.000 Redakteure', 'SeaPRwire erreicht 6.500 Medien, 86.000'],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire reaches 86 000 editors', 'SeaPRwire reaches 86 000'],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire：覆盖86,000名编辑', 'SeaPRwire：覆盖86,000'],
  [loose('dpa-infocom, dpa:{number}-{number}'), '© dpa-infocom, dpa:211215-99-389758/5', 'dpa-infocom, dpa:211215-99'],
  [place('{city} ({source}) {dash}'), 'WASHINGTON (AP) — The Senate', 'WASHINGTON (AP) —'],
  [place('{city} ({source}) {dash}'), 'Manchester (United Kingdom) (AFP) – Kevin', 'Manchester (United Kingdom) (AFP) –'],
  [place('{city} ({source}) {dash}'), 'BEIRUT/THE HAGUE, March 7 (Reuters) - Lebanon', 'BEIRUT/THE HAGUE, March 7 (Reuters) -'],
  [place('{city} ({source}) {dash}'), 'WASHINGTON, D.C. (AP) -- X', 'WASHINGTON, D.C. (AP) --'],
  [place('{city} ({source}).'), 'Frankfurt a.M. (dpa). Die Kirche', 'Frankfurt a.M. (dpa).'],
  [place('{city} (EFE){dash}'), 'Madrid, 10 abr (EFE).- Una oda', 'Madrid, 10 abr (EFE).-'],
  [place('{city} (EFE){dash}'), 'Rio de Janeiro, 3 de abril (EFE).- Una', 'Rio de Janeiro, 3 de abril (EFE).-'],
  [place('{city}. /ТАСС/.'), 'МОСКВА, 25 ноября. /ТАСС/. Последние', 'МОСКВА, 25 ноября. /ТАСС/.'],
  [place('{city} ({source}) {dash}'), 'Frankfurt am Main (dpa) - Die', 'Frankfurt am Main (dpa) -'],
  [place('({city}={source})'), '(서울=연합뉴스) 이도흔 기자', '(서울=연합뉴스)'],
  [place('({city}={source})'), '[서울=연합뉴스]\n(서울=연합뉴스) 이도흔', '(서울=연합뉴스)'],
  [
    place('{city}{dash}(BUSINESS WIRE)'),
    'NEW YORK AND MAINZ, Germany--(BUSINESS WIRE)-- Pfizer',
    'NEW YORK AND MAINZ, Germany--(BUSINESS WIRE)',
  ],
  [whole('Quelle: {source}'), 'Quelle: dpa', 'Quelle: dpa'],
  [whole('Quelle: {source}'), '(Quelle: dpa-AFX)', 'Quelle: dpa-AFX'],
  [whole('{source}'), '• REUTERS', 'REUTERS'],
  [whole('By {source}'), 'By The Associated Press', 'By The Associated Press'],
  [whole('{source}/{source}'), 'AFP/AP', 'AFP/AP'],
  [whole('Advertorial'), '*** ADVERTORIAL ***', 'ADVERTORIAL'],
  [whole('Basın bülteni'), 'BASIN BÜLTENİ', 'BASIN BÜLTENİ'],
  [place('(ritzau)', 'end'), 'Det siger ministeren. (ritzau) ', '(ritzau)'],
  [
    whole('Original-Content von: {issuer}, übermittelt durch news aktuell'),
    'Original-Content von: Polizei Bonn, übermittelt durch news aktuell.',
    'Original-Content von: Polizei Bonn, übermittelt durch news aktuell',
  ],
  [loose('press {…20} release'), 'a press (and media) release', 'press (and media) release'],
  [loose('{source} for Lindwire'), 'By dpa for Lindwire', 'dpa for Lindwire'],
  [loose('Lindwire{…10}news'), 'Lindwire own news', 'Lindwire own news'],
  [loose('sent {…5} via Lindwire'), 'sent now via Lindwire', 'sent now via Lindwire'],
];

const dates: readonly string[] = [
  'March 3, 2024',
  '3 de março de 2024',
  'mercredi 3 mars',
  'tirsdag den 3. marts',
  '2024年1月17日（水）',
  '10:30 am',
  '18. června',
  '03/05/2024',
];

const ignores: readonly (readonly [marker: MarkerText, text: string])[] = [
  [loose('/PRNewswire/ {dash}'), 'according to PR Newswire, shares fell'],
  [loose('/PRNewswire/ {dash}', true), 'x /prnewswire/ -- Acme'],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire 6.500 Leser'],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire erreicht\n86.000'],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire erreicht 186.000'],
  [loose('SeaPRwire {…80} 86{sep}000'), 'SeaPRwire erreicht 86.0001'],
  [loose('press {…20} release'), 'pressing for their release'],
  [loose('{source} for Lindwire'), 'By Dagblick for Lindwire'],
  [loose('Lindwire{…10}news'), 'Lindwires own news'],
  [loose('sent {…5} via Lindwire'), 'sent once via Lindwire'],
  [loose('press {…20} release'), 'press for the hostages, all of them, to release'],
  [place('{city} ({source}) {dash}'), 'The firm (AP) — a unit'],
  [place('{city} ({source}) {dash}'), 'profits rose in Paris (Reuters) - yes'],
  [place('{city} ({source}) {dash}'), 'He said: Paris (Reuters) - yes'],
  [place('{city} ({source}) {dash}'), 'Washington (ap) - lower'],
  [place('{city} ({source}) {dash}'), 'Paris (Photo: AFP) - X'],
  [place('{city} {date} ({source}) {dash}'), 'The unit opened on March 3, 2024 (AP) -- a first'],
  [whole('Quelle: {source}'), 'Quelle: Statistisches Bundesamt'],
  [whole('Quelle: {source}'), 'Quelle: dpa und eigene Recherche'],
  [whole('Quelle: {source-name}'), 'Quelle: AP'],
  [whole('{source}'), 'Reuters reported it'],
  [whole('{source}'), 'PR Newswire'],
  [whole('Advertorial'), 'Advertorials'],
  [whole('Advertorial'), 'Advertorial sagt mehr'],
  [place('(ritzau)', 'end'), '(ritzau) skrev'],
  [place('Anzeige', 'start'), 'Eine Anzeige'],
];

describe('matchPhrase', () => {
  it.each(finds)('%j finds in %j', (marker, text, quote) => {
    expect(quotesIn(text, marker).map((item) => item.quote)).toEqual([quote]);
  });

  it.each(ignores)('%j ignores %j', (marker, text) => {
    expect(quotesIn(text, marker)).toEqual([]);
  });

  it.each(dates)('takes %j for a date', (date) => {
    expect(quotesIn(`RIYADH, ${date} (AFP) -- X`, place('{city}, {date} ({source}) {dash}'))).toHaveLength(1);
    expect(quotesIn(`Embargoed until ${date}`, whole('Embargoed until {date}'))).toHaveLength(1);
  });

  it.each([
    ['SOURCE {issuer}', 'SOURCE Acme Corp', 'issuer', 'Acme Corp'],
    ['SOURCE{:|} {issuer}', 'SOURCE: St. Jude Medical, Inc.', 'issuer', 'St. Jude Medical, Inc'],
    ['Presented by {sponsor}', 'Presented by Acme. The mayor said', 'sponsor', 'Acme'],
    ['Presented by {sponsor}', 'Presented by 株式会社アクメ。次', 'sponsor', '株式会社アクメ'],
    ['originally published {in|on|by} {outlet}', 'This was originally published on The Daily Planet.', 'outlet', 'The Daily Planet'],
    ['Original-Content von: {issuer}, übermittelt', 'Original-Content von: „Polizei Bonn“, übermittelt durch', 'issuer', 'Polizei Bonn'],
    ['{issuer} übermittelt durch news aktuell', 'Von Acme AG übermittelt durch news aktuell', 'issuer', 'Von Acme AG'],
  ] as const)('%s names in %s', (phrase, text, slot, name) => {
    expect(quotesIn(text, { phrases: [phrase] })[0]?.names[slot]).toBe(name);
  });

  it('tells the source that a credit names, the longest first', () => {
    expect(quotesIn('Quelle: dpa-AFX', whole('Quelle: {source}')).map((item) => item.source)).toEqual(['dpa']);
    expect(quotesIn('By Reuters Breakingviews', whole('By {source}')).map((item) => item.source)).toEqual(['reuters']);
  });

  it('stays cheap on hostile text', () => {
    const marker = { phrases: ['aaa {…80} aaa {a|aa|} {number} {…80} aaa {…80} zzz', 'aaa{dash}{name}, zzz'], anchor: null };
    for (const text of [
      'a '.repeat(50_000),
      'aaa '.repeat(30_000),
      'aaa - '.repeat(20_000),
      'aaa 1 2 3 '.repeat(10_000),
      `aaa${'-'.repeat(100_000)}`,
    ]) {
      const started = performance.now();
      expect(quotesIn(text, marker)).toEqual([]);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it('quotes what stands there, inside its block, whatever the text', () => {
    const markers = [
      loose('abab {…9} ba'),
      place('{city} ({source}) {dash}'),
      loose('{issuer} abab {dash} {number}'),
      whole('abba {date} ab{a|b|}'),
      loose('aba{sep}1'),
    ];
    const engine = engineOf(...markers);
    const text = fc
      .array(fc.constantFrom('ab', 'ba', 'bb', ' ', 'A', '(AP)', '–', '1', '.', '\n', '\u00ad', '…', 'abab', 'aba', 'abba', '新', '\u0301'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const found = findEvidence(snapshotOf({ blocks: [blockOf(words)] }), engine, () => true);
        return found.every(
          ({ start, end, quote }) => quote === words.slice(start, end) && quote.trim() === quote && quote !== '' && !quote.includes('\n'),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
