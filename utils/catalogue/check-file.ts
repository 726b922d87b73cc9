import type { Phrase } from '../detection/catalogue';
import { type BrokenRule, broken } from './broken-rule';
import { claimOf, readGuards, readPhrases } from './compile-marker';
import type { LanguageFile, LanguageMarker, SourceFile, SourceMarker } from './format';
import { brokenRules } from './marker-rules';
import { PhraseError } from './phrase-error';

/** A file without the markers that cannot be compiled, and all that is wrong with it by itself. */
export interface CheckedFile<T> {
  readonly usable: T;
  readonly broken: readonly BrokenInFile[];
}

export interface BrokenInFile extends BrokenRule {
  /** Id within the file; null where it is the file as a whole. */
  readonly marker: string | null;
}

/** Checks a source file by itself. */
export function checkSourceFile(file: SourceFile): CheckedFile<SourceFile> {
  const found: BrokenInFile[] = [];
  const markers = file.markers.filter((marker, index) => {
    const texts = Object.values(marker.phrases).flat();
    const silent = claimOf(file, marker) === null ? [unsaid('says nothing: give it “says”, or the file a route or payment')] : [];
    return isUsable(marker, file.markers.slice(0, index), texts, Object.keys(marker.phrases), silent, found);
  });
  if (file.markers.length + file.credits.length + file.initials.length === 0)
    found.push({ ...broken('nothing-to-find', 'has no marker and no credit: nothing would ever find it'), marker: null });
  return { usable: { ...file, markers }, broken: found };
}

/** Checks a language file by itself. */
export function checkLanguageFile(file: LanguageFile): CheckedFile<LanguageFile> {
  const found: BrokenInFile[] = [];
  const markers = file.markers.filter((marker, index) => {
    const silent = marker.says ? [] : [unsaid('needs “says”: generic markers have no source to take it from')];
    return isUsable(marker, file.markers.slice(0, index), marker.phrases, [file.language], silent, found);
  });
  return { usable: { ...file, markers }, broken: found };
}

const unsaid = (reason: string): BrokenRule => broken('missing-field', reason, 'says');

/** The plain English line of something that is wrong in a file. */
export function reasonOf({ marker, reason }: BrokenInFile): string {
  return marker === null ? reason : `marker ${marker}: ${reason}`;
}

function isUsable<T extends SourceMarker | LanguageMarker>(
  marker: T,
  before: readonly T[],
  texts: readonly string[],
  languages: readonly string[],
  silent: readonly BrokenRule[],
  found: BrokenInFile[],
): boolean {
  const twice = before.some(({ id }) => id === marker.id) ? [broken('twice', 'stands in this file twice', marker.id)] : [];
  const read = texts.map((text) => attempt(() => readPhrases(marker, text)));
  const guardsRead = [...(marker.excludes ?? []), ...(marker.requires ?? [])].map((text) => attempt(() => readGuards(marker, text)));
  const unread = [...read, ...guardsRead].filter(isBroken);
  const phrases = read.flatMap(phrasesOf);
  const guards = guardsRead.flatMap(phrasesOf);
  const fatal = [...twice, ...silent, ...unread];
  const all = [...fatal, ...brokenRules({ marker, phrases, guards, languages })];
  found.push(...all.map((each) => ({ ...each, marker: marker.id })));
  return fatal.length === 0;
}

type ReadPhrases = readonly Phrase[] | BrokenRule;

const isBroken = (result: ReadPhrases): result is BrokenRule => 'fault' in result;
const phrasesOf = (result: ReadPhrases): readonly Phrase[] => (isBroken(result) ? [] : result);

/** The phrases, or why they cannot be read. */
function attempt(read: () => readonly Phrase[]): ReadPhrases {
  try {
    return read();
  } catch (error) {
    if (error instanceof PhraseError) return broken(error.fault, error.message, error.detail);
    throw error;
  }
}
