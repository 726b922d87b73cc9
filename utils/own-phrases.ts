import { PhraseError } from './catalogue/phrase-error';
import type { Catalogue, CatalogueMarker, Phrase } from './detection/catalogue';
import type { Role } from './detection/vocabulary';
import type { OwnPhrase, Settings } from './settings/schema';

/** Prefix of the marker ids of a user's own phrases. */
export const OWN = 'own';

const ROLE_OF_ZONE: Record<OwnPhrase['zone'], Role> = { head: 'label', lead: 'dateline', tail: 'source-line' };

/** The catalogue with the user's own phrases. A phrase that no longer parses is left out: it must not stop the others. */
export function withOwnPhrases(
  catalogue: Catalogue,
  { ownPhrases }: Pick<Settings, 'ownPhrases'>,
  parse: (text: string) => readonly Phrase[],
): Catalogue {
  const markers = ownPhrases.flatMap((own) => {
    const phrases = tryParse(own.phrase, parse);
    return phrases === null ? [] : [toMarker(own, phrases)];
  });
  return { ...catalogue, markers: [...catalogue.markers, ...markers] };
}

/** Why the phrase cannot be used, in the parser's words, or null where it can. Throws what the parser did not mean to throw. */
export function phraseProblem(text: string, parse: (text: string) => readonly Phrase[]): string | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (error instanceof PhraseError) return error.reason;
    throw error;
  }
}

function tryParse(text: string, parse: (text: string) => readonly Phrase[]): readonly Phrase[] | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function toMarker({ phrase, says, zone }: OwnPhrase, phrases: readonly Phrase[]): CatalogueMarker {
  return {
    id: `${OWN}/${zone}/${phrase}`,
    source: null,
    claim: says,
    role: ROLE_OF_ZONE[zone],
    strength: 'decisive',
    zones: [zone],
    of: [],
    anchor: null,
    exactCase: false,
    onlyLanguages: null,
    fields: [],
    on: null,
    disclaims: null,
    mixed: false,
    unsigned: false,
    phrases,
    excludes: [],
    requires: [],
  };
}
