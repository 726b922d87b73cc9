import type { Phrase } from '../detection/catalogue';
import { claimOf, readGuards, readPhrases } from './compile-marker';
import type { LanguageFile, LanguageMarker, SourceFile, SourceMarker } from './format';
import { brokenRules } from './marker-rules';
import { PhraseError } from './phrase-error';

/** A file without the markers that cannot be compiled, and all that is wrong with it by itself. */
export interface CheckedFile<T> {
  readonly usable: T;
  readonly reasons: readonly string[];
}

/** Checks a source file by itself. */
export function checkSourceFile(file: SourceFile): CheckedFile<SourceFile> {
  const reasons: string[] = [];
  const markers = file.markers.filter((marker, index) => {
    const texts = Object.values(marker.phrases).flat();
    const silent = claimOf(file, marker) === null ? ['says nothing: give it “says”, or the file a route or payment'] : [];
    return isUsable(marker, file.markers.slice(0, index), texts, Object.keys(marker.phrases), silent, reasons);
  });
  if (file.markers.length + file.credits.length + file.initials.length === 0)
    reasons.push('has no marker and no credit: nothing would ever find it');
  return { usable: { ...file, markers }, reasons };
}

/** Checks a language file by itself. */
export function checkLanguageFile(file: LanguageFile): CheckedFile<LanguageFile> {
  const reasons: string[] = [];
  const markers = file.markers.filter((marker, index) => {
    const silent = marker.says ? [] : ['needs “says”: generic markers have no source to take it from'];
    return isUsable(marker, file.markers.slice(0, index), marker.phrases, [file.language], silent, reasons);
  });
  return { usable: { ...file, markers }, reasons };
}

function isUsable<T extends SourceMarker | LanguageMarker>(
  marker: T,
  before: readonly T[],
  texts: readonly string[],
  languages: readonly string[],
  silent: readonly string[],
  reasons: string[],
): boolean {
  const twice = before.some(({ id }) => id === marker.id) ? ['stands in this file twice'] : [];
  const read = texts.map((text) => attempt(() => readPhrases(marker, text)));
  const guardsRead = [...(marker.excludes ?? []), ...(marker.requires ?? [])].map((text) => attempt(() => readGuards(marker, text)));
  const unread = [...read, ...guardsRead].filter((result) => typeof result === 'string');
  const phrases = read.flatMap(phrasesOf);
  const guards = guardsRead.flatMap(phrasesOf);
  const fatal = [...twice, ...silent, ...unread];
  const all = [...fatal, ...brokenRules({ marker, phrases, guards, languages })];
  reasons.push(...all.map((reason) => `marker ${marker.id}: ${reason}`));
  return fatal.length === 0;
}

const phrasesOf = (result: readonly Phrase[] | string): readonly Phrase[] => (typeof result === 'string' ? [] : result);

/** The phrases, or why they cannot be read. */
function attempt(read: () => readonly Phrase[]): readonly Phrase[] | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof PhraseError) return error.message;
    throw error;
  }
}
