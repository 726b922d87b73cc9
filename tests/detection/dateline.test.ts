import { describe, expect, it } from 'vitest';
import { isDateline } from '../../utils/detection/dateline';
import { findEvidence } from '../../utils/detection/find-evidence';
import { blockOf, engineOf, snapshotOf } from './small-engine';

/** The part before the stroke is what a marker found. */
function judge(text: string): boolean {
  const [found = '', rest = ''] = text.split('¦');
  return isDateline(found + rest, 0, found.length);
}

describe('isDateline', () => {
  it.each([
    'Berlin (dpa) - ¦Die Regierung',
    'Berlin (dpa) – ¦„Wir gehen“, sagte',
    'Dresden/Pirna (dpa/sn) - ¦Ein Mann',
    'Frankfurt am Main (dpa) - ¦Die Bank',
    'St. Pölten (APA) – ¦Das Land',
    'PARIS (AFP) — ¦al-Qaida said',
    'Karlsruhe (dpa) - ¦dm-Chef Roe',
    'CUPERTINO (AP) — ¦iPhone sales',
    'Paris, France | AFP | ¦viernes 3',
    'МОСКВА, 25 ноября. /ТАСС/. ¦Последние',
    'Wien (APA/dpa) - ¦2.000 Menschen',
    "UTRECHT (ANP) - ¦'s Werelds",
    '【11月26日 AFP】¦フランス',
    '(Reuters) - ¦Shares',
    'New Delhi, Aug 3 (PTI) ¦The',
    'Berlin (dpa)¦',
    'Berlin (dpa) -¦\nso beginnt die nächste Zeile',
    'Berlin (dpa) - ¦',
    'Berlin (B) - ¦Die Stadt',
  ])('takes %s', (text) => {
    expect(judge(text)).toBe(true);
  });

  it.each([
    'American Psychological Association (APA) — ¦The body',
    'Agence Nationale des Ports (ANP) - ¦La direction',
    'Administradora de Fondos de Pensiones (AFP) - ¦La entidad',
    'Deutsche Presse-Agentur (dpa) - ¦Die Gründung',
    'Associated Press (A.P.) — ¦The agency',
    'Área Natural Protegida (ANP) - ¦Genérica',
    'Measures of Academic Progress (MAP) — ¦A test',
    'Der Verband (APA) - ¦ein Verein',
    'In der Region (dpa) - ¦so heißt es',
    'The Foundation (AFP) ¦makes filters',
    'Die Agence France Presse (AFP) — ¦The body',
    'Der Verband (APA) - ¦ein ‘Verein’',
    'Der Verband (APA) - ¦ein, Verein',
  ])('refuses %s', (text) => {
    expect(judge(text)).toBe(false);
  });
});

describe('datelines on a page', () => {
  const marker = { phrases: ['{city} ({source-name}) {dash}'], anchor: 'start' } as const;
  const roles = (text: string, claim: 'agency' | 'press-release') =>
    findEvidence(snapshotOf({ blocks: [blockOf(text)] }), engineOf({ ...marker, claim }), () => true).map(({ role }) => role);

  it('are agencies’ only where they are one', () => {
    expect(roles('Berlin (dpa) - Die Regierung', 'agency')).toEqual(['dateline']);
    expect(roles('Die Agentur (dpa) - sie sitzt in Hamburg', 'agency')).toEqual([]);
  });

  it('of releases may go on with a brand in the lower case', () => {
    expect(roles('Berlin (dpa) - adidas eröffnet', 'press-release')).toEqual(['dateline']);
  });
});
