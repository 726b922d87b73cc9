import { readGuards, readPhrases } from '../catalogue/compile-marker';
import type { SourceMarker } from '../catalogue/format';
import type { CatalogueMarker, CatalogueSource, Phrase } from '../detection/catalogue';
import type { Additions } from '../detection/catalogue-view';
import { foldLiteral } from '../detection/fold';
import type { Claim, RouteKind, SourceKind } from '../detection/vocabulary';
import { literalGate } from './literal-gate';
import { OWN, type OwnRule, type OwnSource, ruleMarkerId } from './rule-format';

/** What `{source}` means in a rule, by what the rule says. */
const NAMED: Record<Claim, readonly SourceKind[]> = {
  'press-release': ['press-release-wire'],
  distributed: ['press-release-wire'],
  republished: ['outlet', 'news-agency', 'syndicator'],
  agency: ['news-agency'],
  paid: ['ad-label'],
  partner: ['ad-label'],
};

const ROUTES: Record<SourceKind, RouteKind | null> = {
  'press-release-wire': 'press-release',
  'news-agency': 'agency',
  syndicator: 'republished',
  outlet: 'republished',
  'ad-label': null,
};

/**
 * What the user's own sources and rules add to `known` sources. A rule that cannot be read is left out: it must not stop the others.
 */
export function ownAdditions(known: readonly CatalogueSource[], rules: readonly OwnRule[], ownSources: readonly OwnSource[]): Additions {
  const active = rules.filter(({ on }) => on);
  const sources = ownSources.map(toSource);
  const indexOf = new Map([...known, ...sources].map(({ id }, index) => [id, index]));
  const markers = active.flatMap((rule) => toMarker(rule, rule.source === null ? null : (indexOf.get(rule.source) ?? null)) ?? []);
  return { sources, markers };
}

/** Id under which the engine knows a source of the user's own. */
export function ownSourceId({ id }: Pick<OwnSource, 'id'>): string {
  return `${id}@${OWN}`;
}

function toSource(source: OwnSource): CatalogueSource {
  const { name, kind, credits, hosts } = source;
  const facts = { about: '', country: null, homepage: null };
  return { id: ownSourceId(source), name, kind, route: ROUTES[kind], ...facts, hosts, credits, initials: [] };
}

/** A rule as the engine takes it; null where a phrase cannot be read. A pattern becomes its fixed text, which only the sweep looks for. */
export function toMarker(rule: OwnRule, source: number | null): CatalogueMarker | null {
  const phrases = rule.pattern === null ? wordsOf(rule) : gateOf(rule.pattern);
  const [excludes, requires] = [guardsOf(rule, rule.excludes), guardsOf(rule, rule.requires)];
  if (phrases === null || phrases.length === 0 || excludes === null || requires === null) return null;
  const namesSource = [...phrases, ...excludes, ...requires].some(({ tokens }) =>
    tokens.some((token) => typeof token === 'object' && token.type === 'source'),
  );
  return {
    id: ruleMarkerId(rule),
    source,
    claim: rule.says,
    role: rule.role,
    strength: rule.strength,
    zones: rule.zones,
    of: namesSource ? NAMED[rule.says] : [],
    anchor: rule.pattern === null ? rule.anchor : null,
    exactCase: rule.exactCase && rule.pattern === null,
    onlyLanguages: null,
    fields: [],
    on: null,
    disclaims: null,
    mixed: false,
    unsigned: false,
    closing: false,
    phrases,
    excludes,
    requires,
  };
}

function wordsOf(rule: OwnRule): readonly Phrase[] | null {
  const marker = toSourceMarker(rule);
  try {
    return Object.values(rule.phrases).flatMap((texts) => texts.flatMap((text) => readPhrases(marker, text)));
  } catch {
    return null; // checked when it was written; a later version may read phrases otherwise
  }
}

/** Phrases beside a rule's own; an expression says all of it by itself. */
function guardsOf(rule: OwnRule, texts: readonly string[]): readonly Phrase[] | null {
  if (rule.pattern !== null) return [];
  const marker = toSourceMarker(rule);
  try {
    return texts.flatMap((text) => readGuards(marker, text));
  } catch {
    return null; // as above
  }
}

/** A gap on both sides lets the text stand inside a word, as an expression may find it. */
function gateOf(pattern: string): readonly Phrase[] | null {
  const gate = literalGate(pattern);
  const edge = { type: 'gap', max: 1 } as const;
  return gate === null ? null : [{ tokens: [edge, foldLiteral(gate), edge], anchor: 1 }];
}

/** A rule in the form that the catalogue's checks read. */
export function toSourceMarker(rule: OwnRule): SourceMarker {
  const { id, role, says, zones, strength, anchor, exactCase, phrases } = rule;
  return {
    id,
    role,
    says,
    zones,
    strength,
    seen: 'verified',
    phrases,
    ...(anchor !== null && { anchor }),
    ...(exactCase && { case: 'exact' as const }),
  };
}
