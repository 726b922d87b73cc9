import { NOTHING } from '../../utils/detection/unchecked';
import type { Evidence, Verdict } from '../../utils/detection/verdict';
import { NO_FACTS, type SourceNote, type TabReport } from '../../utils/report/tab-report';

export const ACME_WIRE: SourceNote = {
  id: 'acme-wire',
  name: 'Acme Wire',
  kind: 'press-release-wire',
  about: 'Press-release distributor, Lindwerder.',
  country: 'DE',
  homepage: 'https://wire.example/',
};

export function sampleEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    marker: 'acme-wire/dateline',
    source: 'acme-wire',
    claim: 'distributed',
    role: 'dateline',
    grade: 'stated',
    strength: 'decisive',
    zone: 'lead',
    visible: true,
    quote: '(Acme Wire) –',
    block: 0,
    start: 0,
    end: 13,
    field: null,
    names: {},
    disclaims: null,
    mixed: false,
    ...changes,
  };
}

export const NONE: Verdict = { ...NOTHING, checked: { sources: 12, markers: 340, languages: 1 } };

export const DISTRIBUTED: Verdict = {
  ...NONE,
  label: 'distributed',
  route: { kind: 'distributed', source: 'acme-wire', name: 'Acme Wire', issuer: null, mixed: false, disclaims: 'distributor' },
  evidence: [
    sampleEvidence(),
    sampleEvidence({
      marker: 'acme-wire/disclaimer',
      role: 'disclaimer',
      zone: 'tail',
      quote: 'Acme Wire gives no warranty',
      block: 7,
      visible: false,
      grade: 'marked',
    }),
    sampleEvidence({
      marker: 'acme-wire/pixel',
      role: 'pixel',
      zone: 'links',
      quote: 'px.wire.example/1',
      block: null,
      field: 'image',
      grade: 'marked',
    }),
  ],
  parts: [
    { part: 'body', words: 1512 },
    { part: 'disclaimer', words: 1 },
  ],
};

export function sampleReport(verdict: Verdict, changes: Partial<TabReport> = {}): TabReport {
  return {
    url: 'https://paper.example/story',
    host: 'paper.example',
    title: 'A story',
    language: 'de',
    verdict,
    sources: [ACME_WIRE],
    truncated: false,
    checkedAt: '2026-11-14T08:40:00.000Z',
    catalogue: 'c0ffee',
    ...NO_FACTS,
    ...changes,
  };
}
