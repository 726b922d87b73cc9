import type { CatalogueMarker, Phrase } from '../detection/catalogue';
import type { Claim } from '../detection/vocabulary';
import type { LanguageFile, LanguageMarker, SourceFile, SourceMarker } from './format';
import { parseLink } from './parse-link';
import { parseFieldPhrase, parseGuard, parsePhrases } from './parse-phrase';

/** The claim of a source's marker: its own, else the source's; null where neither says anything. */
export function claimOf(file: SourceFile, marker: SourceMarker): Claim | null {
  return marker.says ?? file.route ?? file.payment ?? null;
}

/** One marker of a source. Throws PhraseError; throws Error where the marker says nothing. */
export function compileSourceMarker(file: SourceFile, marker: SourceMarker, source: number): CatalogueMarker {
  const claim = claimOf(file, marker);
  if (!claim) throw new Error(`${file.id}/${marker.id} says nothing: neither the marker nor the source has a claim`);
  const texts = Object.values(marker.phrases).flat();
  const only = marker.onlyInLanguage ? primaryTags(Object.keys(marker.phrases)) : null;
  return { ...common(marker, texts), id: `${file.id}/${marker.id}`, source, claim, onlyLanguages: only };
}

/** One generic marker. Throws PhraseError; throws Error where the marker says nothing. */
export function compileLanguageMarker(file: LanguageFile, marker: LanguageMarker): CatalogueMarker {
  if (!marker.says) throw new Error(`${file.language}/${marker.id} says nothing: generic markers need “says”`);
  const only = marker.onlyInLanguage ? primaryTags([file.language]) : null;
  return { ...common(marker, marker.phrases), id: `${file.language}/${marker.id}`, source: null, claim: marker.says, onlyLanguages: only };
}

/** The phrases that one text of a marker stands for. Throws PhraseError. */
export function readPhrases(marker: SourceMarker | LanguageMarker, text: string): readonly Phrase[] {
  if (marker.zones.includes('links')) return [parseLink(text)];
  const options = { exactCase: marker.case === 'exact' };
  return marker.zones.includes('metadata') && marker.fields ? parseFieldPhrase(text, options) : parsePhrases(text, options);
}

/** The same for a text of `excludes` or `requires`. */
export function readGuards(marker: SourceMarker | LanguageMarker, text: string): readonly Phrase[] {
  return parseGuard(text, { exactCase: marker.case === 'exact' });
}

type Common = Omit<CatalogueMarker, 'id' | 'source' | 'claim' | 'onlyLanguages'>;

function common(marker: SourceMarker | LanguageMarker, texts: readonly string[]): Common {
  const exactCase = marker.case === 'exact';
  return {
    role: marker.role,
    strength: marker.strength,
    zones: marker.zones,
    of: marker.of ?? [],
    anchor: marker.anchor ?? null,
    exactCase,
    fields: marker.fields ?? [],
    on: marker.on ?? null,
    disclaims: marker.disclaims ?? null,
    mixed: marker.id.endsWith('-mixed'),
    unsigned: marker.unsigned ?? false,
    closing: marker.closing ?? false,
    phrases: distinct(texts.flatMap((text) => readPhrases(marker, text))),
    excludes: distinct((marker.excludes ?? []).flatMap((text) => readGuards(marker, text))),
    requires: distinct((marker.requires ?? []).flatMap((text) => readGuards(marker, text))),
  };
}

/** The same formula in two languages is one phrase. */
function distinct(phrases: readonly Phrase[]): readonly Phrase[] {
  return [...new Map(phrases.map((phrase) => [JSON.stringify(phrase.tokens), phrase])).values()];
}

/** Tags that pages of a language bear besides its own: Norwegian by its written forms, Serbo-Croatian by any of its names, old codes. */
const TAGS_ALIKE: Readonly<Record<string, readonly string[]>> = {
  no: ['nb', 'nn'],
  hr: ['bs', 'sh', 'sr'],
  sr: ['bs', 'cnr', 'hr', 'sh'],
  id: ['in'],
  he: ['iw'],
};

/** `zh-hans` → `zh`, `no` → `nb`, `nn`, `no`; null for `*` and `any`, which name no language. */
function primaryTags(codes: readonly string[]): readonly string[] | null {
  const tags = codes.filter((code) => code !== '*' && code !== 'any').map((code) => code.split('-')[0] ?? code);
  return tags.length === codes.length ? [...new Set(tags.flatMap((tag) => [tag, ...(TAGS_ALIKE[tag] ?? [])]))].sort() : null;
}
