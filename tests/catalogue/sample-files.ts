import type { LanguageFile, LanguageMarker, SourceFile, SourceMarker } from '../../utils/catalogue/format';

/** A valid source file; give what differs. */
export function sampleSource(differs: Partial<SourceFile> = {}): SourceFile {
  return {
    id: 'acme-wire',
    name: 'Acme Wire',
    kind: 'press-release-wire',
    route: 'press-release',
    homepage: 'https://acmewire.example/',
    about: 'Press-release wire of Acme.',
    country: 'US',
    status: 'active',
    aliases: [],
    credits: ['Acme Wire'],
    initials: ['AW'],
    hosts: ['acmewire.example'],
    markers: [sampleMarker()],
    ...differs,
  };
}

/** A valid marker of a source. */
export function sampleMarker(differs: Partial<SourceMarker> = {}): SourceMarker {
  return {
    id: 'dateline',
    role: 'dateline',
    zones: ['lead'],
    strength: 'decisive',
    seen: 'verified',
    phrases: { '*': ['/AcmeWire/ {dash}'] },
    examples: ['NEW YORK, July 21, 2026 /AcmeWire/ -- A company today announced'],
    counterexamples: ['according to AcmeWire, shares fell'],
    ...differs,
  };
}

/** A valid language file. */
export function sampleLanguage(differs: Partial<LanguageFile> = {}): LanguageFile {
  return { language: 'de', name: 'Deutsch', markers: [sampleGeneric()], ...differs };
}

/** A valid generic marker. */
export function sampleGeneric(differs: Partial<LanguageMarker> = {}): LanguageMarker {
  return {
    id: 'source-line',
    role: 'credit',
    says: 'press-release',
    of: ['press-release-wire'],
    zones: ['tail'],
    anchor: 'line',
    strength: 'decisive',
    seen: 'corpus',
    phrases: ['Quelle: {source}'],
    examples: ['Quelle: Acme Wire'],
    counterexamples: ['Quelle: Statistisches Bundesamt'],
    ...differs,
  };
}
