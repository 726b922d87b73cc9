import { contentHash } from '../catalogue/content-hash';

const ROLES_OF_ZONES: Readonly<Record<string, string>> = { head: 'label', lead: 'dateline', tail: 'source-line' };
/** Longer names are cut: the phrase itself is shown beside it. */
const LONGEST_NAME = 60;

/** An own phrase of settings version 1 as a rule of version 2; what was none stays none, so that the schema refuses it. */
export function ruleOfPhrase(own: unknown, markersOff: ReadonlySet<unknown>): unknown {
  if (typeof own !== 'object' || own === null) return own;
  const { phrase, says, zone } = own as Readonly<Record<string, unknown>>;
  if (typeof phrase !== 'string' || typeof zone !== 'string') return own;
  const text = phrase.replace(/\s+/g, ' ').trim();
  return {
    id: `phrase-${contentHash(`${zone} ${phrase}`)}`,
    name: text.slice(0, LONGEST_NAME).trim(),
    on: !markersOff.has(`own/${zone}/${phrase}`),
    source: null,
    says,
    role: Object.hasOwn(ROLES_OF_ZONES, zone) ? ROLES_OF_ZONES[zone] : zone,
    zones: [zone],
    strength: 'decisive',
    anchor: null,
    exactCase: false,
    phrases: { '*': [text] },
    pattern: null,
  };
}
