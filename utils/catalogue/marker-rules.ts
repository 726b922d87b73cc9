import type { Phrase, Token } from '../detection/catalogue';
import { type BrokenRule, broken } from './broken-rule';
import type { LanguageMarker, SourceMarker } from './format';
import { literalWeight } from './pick-anchor';

type Marker = SourceMarker | LanguageMarker;

/** A word of fewer letters or a formula of fewer than this many stands in ordinary sentences too, unless something holds it in place. */
const LEAST_FREE_WEIGHT = 8;

/** The shortest agency names that are no initials have three letters: dpa, EFE. */
const SOURCE_WEIGHT = 3;

/** What is wrong with one marker by itself. */
export function brokenRules({ marker, phrases, guards, languages }: ReadMarker): readonly BrokenRule[] {
  return [
    ...proofRules(marker),
    ...zoneRules(marker),
    ...sourceRules(marker, [...phrases, ...guards]),
    ...phraseRules(marker, phrases),
    ...languageRules(marker, languages),
  ];
}

/** A marker with its phrases read. */
export interface ReadMarker {
  readonly marker: Marker;
  readonly phrases: readonly Phrase[];
  /** Of `excludes` and `requires`. */
  readonly guards: readonly Phrase[];
  /** The language codes that its phrases stand under. */
  readonly languages: readonly string[];
}

function proofRules({ strength, seen, examples, counterexamples }: Marker): readonly BrokenRule[] {
  const rules: BrokenRule[] = [];
  if (strength === 'supporting') return rules;
  if (seen === 'memory') rules.push(broken('from-memory', `is from memory, so its strength must be supporting, not ${strength}`));
  if (!examples?.length) rules.push(broken('no-example', `is ${strength}, so it needs an example`));
  if (!counterexamples?.length) rules.push(broken('no-counterexample', `is ${strength}, so it needs a counterexample`));
  return rules;
}

function zoneRules(marker: Marker): readonly BrokenRule[] {
  const rules: BrokenRule[] = [];
  const alone = marker.zones.length === 1;
  const metadata = marker.zones.includes('metadata');
  const links = marker.zones.includes('links');
  if ((metadata || links) && !alone)
    rules.push(broken('code-zone-alone', 'the zones metadata and links stand alone: write a marker of its own for each'));
  if (marker.fields && !metadata) rules.push(misplaced('fields', 'is for the zone metadata only'));
  if (marker.on && !links) rules.push(misplaced('on', 'is for the zone links only'));
  if (marker.disclaims && marker.role !== 'disclaimer') rules.push(misplaced('disclaims', 'is for the role disclaimer only'));
  return rules;
}

const misplaced = (field: string, reason: string): BrokenRule => broken('misplaced-field', `“${field}” ${reason}`, field);

function sourceRules(marker: Marker, phrases: readonly Phrase[]): readonly BrokenRule[] {
  const names = phrases.some(({ tokens }) => tokens.some((token) => typeof token === 'object' && token.type === 'source'));
  if (names && !marker.of) return [broken('missing-field', '{source} needs “of”: the kinds of source that it means', 'of')];
  if (marker.of && !names) return [misplaced('of', 'is for phrases with {source} only')];
  return [];
}

function phraseRules(marker: Marker, phrases: readonly Phrase[]): readonly BrokenRule[] {
  const rules: BrokenRule[] = [];
  if (!marker.anchor?.match(/start|line/) && phrases.some(({ tokens }) => beginsWithCity(tokens))) {
    rules.push(broken('city-start', 'a phrase that begins with {city} needs the anchor start'));
  }
  if (marker.strength !== 'supporting') {
    for (const phrase of phrases.filter((one) => isAmbiguous(marker, one))) {
      const words = wordsOf(phrase);
      const reason = `phrase “${words}” is short enough to stand in ordinary text: use an anchor, exact case, more words or supporting`;
      rules.push(broken('short', reason, words));
    }
  }
  return rules;
}

function languageRules(marker: Marker, languages: readonly string[]): readonly BrokenRule[] {
  const named = languages.filter((code) => code !== '*' && code !== 'any');
  const unknown = named.filter((code) => LANGUAGE_NAMES.of(code) === undefined);
  const rules = unknown.map((code) => broken('no-language', `there is no language “${code}”`, code));
  if (marker.onlyInLanguage && named.length < languages.length) {
    rules.push(misplaced('onlyInLanguage', 'has no language to stand in: “*” and “any” name none'));
  }
  return rules;
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const beginsWithCity = ([first]: readonly Token[]): boolean => typeof first === 'object' && first.type === 'slot' && first.slot === 'city';
const wordsOf = ({ tokens }: Phrase): string => tokens.map((token) => (typeof token === 'string' ? token : '…')).join('');

/** Plain words without an anchor, or a bare `{source}`: a mention would match. Punctuation such as `/…/` or `(…) -` holds words in place. */
export function isAmbiguous(marker: Marker, phrase: Phrase): boolean {
  if (marker.anchor || marker.zones.includes('links')) return false;
  const words = phrase.tokens.filter((token) => typeof token === 'string').join(' ');
  const hasDash = phrase.tokens.some((token) => typeof token === 'object' && token.type === 'slot' && token.slot === 'dash');
  if (hasDash || /[^\p{L}\p{M}\p{N} ]/u.test(words)) return false;
  if (marker.case === 'exact' && /^\P{Ll}+$/u.test(words)) return false;
  const isOneWord =
    phrase.tokens.length === 1 &&
    !words.trim().includes(' ') &&
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(words);
  return isOneWord || phrase.tokens.reduce((sum, token) => sum + tokenWeight(token), 0) < LEAST_FREE_WEIGHT;
}

/** How much a token narrows a phrase down at least: a named source as much as a short name, alternatives as much as the shortest. */
function tokenWeight(token: Token): number {
  if (typeof token === 'string') return literalWeight(token);
  if (token.type === 'any') return Math.min(...token.of.map(literalWeight));
  return token.type === 'source' ? SOURCE_WEIGHT : 0;
}
