import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../utils/detection/verdict';
import { LABELS, PAYMENT_KINDS, ROLES, ROUTE_KINDS, STRENGTHS } from '../../utils/detection/vocabulary';
import { labelOf, weigh } from '../../utils/detection/weigh';
import { evidenceOf } from './evidence-of';

const bySentence = ({ block, start }: Evidence) => `${block}:${start}`;
const weighed = (...evidence: readonly Evidence[]) => weigh(evidence, bySentence, (id) => id.toUpperCase());

const seaDateline = evidenceOf({ source: 'sea', claim: 'distributed', role: 'dateline', strength: 'decisive', block: 0 });
const seaDisclaimer = evidenceOf({
  source: 'sea',
  claim: 'distributed',
  role: 'disclaimer',
  strength: 'strong',
  block: 9,
  disclaims: 'distributor',
});
const strongLabel = evidenceOf({ claim: 'press-release', role: 'label', strength: 'strong', block: 0 });
const strongSource = evidenceOf({ claim: 'press-release', role: 'source-line', strength: 'strong', block: 8, names: { issuer: 'Acme' } });
const boilerplate = evidenceOf({ claim: 'press-release', role: 'boilerplate', block: 7 });
const contact = evidenceOf({ claim: 'press-release', role: 'contact', block: 8 });
const byline = evidenceOf({ claim: 'agency', source: 'ap', role: 'credit', strength: 'strong', block: 1 });
const author = evidenceOf({
  claim: 'agency',
  source: 'ap',
  role: 'structured-data',
  strength: 'strong',
  block: null,
  field: 'jsonld:author',
});

describe('weigh decides on', () => {
  const decided: readonly [string, readonly Evidence[], string, string | null][] = [
    ['one decisive piece', [seaDateline], 'distributed', 'SEA'],
    ['two strong ones of different roles', [strongLabel, strongSource], 'press-release', null],
    ['byline and structured data of one agency', [byline, author], 'agency', 'AP'],
    ['a distributor whose issuer signs', [seaDateline, strongSource], 'press-release', 'SEA'],
    ['a distributor with company boilerplate and contact', [seaDateline, boilerplate, contact], 'press-release', 'SEA'],
    ['a payment', [evidenceOf({ claim: 'paid', role: 'disclosure', strength: 'decisive' })], 'paid', null],
    [
      'a payment over a release',
      [strongLabel, strongSource, evidenceOf({ claim: 'paid', role: 'disclosure', strength: 'decisive' })],
      'paid',
      null,
    ],
    ['a release over an agency', [byline, author, strongLabel, strongSource], 'press-release', null],
    ['a relation', [evidenceOf({ claim: 'partner', role: 'disclosure', strength: 'decisive' })], 'partner', null],
    [
      'the weaker claim where a strong pair mixes two',
      [strongLabel, evidenceOf({ claim: 'distributed', role: 'about', strength: 'strong', block: 9 })],
      'distributed',
      null,
    ],
  ];
  it.each(decided)('%s', (_, evidence, label, name) => {
    const { label: got, route } = weighed(...evidence);
    expect([got, route?.name ?? null]).toEqual([label, name]);
  });
});

describe('weigh leaves undecided', () => {
  const undecided: readonly [string, readonly Evidence[]][] = [
    ['nothing', []],
    ['one strong piece', [strongLabel]],
    ['two strong ones of one role', [byline, { ...byline, block: 5 }]],
    ['two strong ones from one sentence', [strongLabel, { ...strongSource, block: 0 }]],
    ['two strong ones of two agencies', [byline, { ...author, source: 'afp' }]],
    ['two strong ones of two families', [strongLabel, author]],
    ['any number of supporting ones', ROLES.map((role, block) => evidenceOf({ role, block }))],
  ];
  it.each(undecided)('%s', (_, evidence) => {
    expect(weighed(...evidence)).toEqual({ label: 'none', route: null, payment: null });
  });
});

describe('weigh names', () => {
  it('the issuer of a source line', () => {
    expect(weighed(strongLabel, strongSource).route?.issuer).toBe('Acme');
  });
  it('who disclaims', () => {
    expect(weighed(seaDateline, seaDisclaimer).route?.disclaims).toBe('distributor');
  });
  it('the outlet of a republication', () => {
    const notice = evidenceOf({ claim: 'republished', role: 'republication', strength: 'decisive', names: { outlet: 'Dagblick' } });
    expect(weighed(notice).route).toMatchObject({ kind: 'republished', source: null, name: 'Dagblick' });
  });
  it('the sponsor', () => {
    const notice = evidenceOf({ claim: 'paid', role: 'disclosure', strength: 'decisive', names: { sponsor: 'Acme' } });
    expect(weighed(notice).payment).toEqual({ kind: 'paid', sponsor: 'Acme' });
  });
  it('staff beside an agency', () => {
    expect(weighed({ ...byline, strength: 'decisive', mixed: true }).route?.mixed).toBe(true);
  });
  it('the source with the most weight, not the first', () => {
    const other = evidenceOf({ ...seaDateline, source: 'pond', role: 'link', strength: 'strong', block: 0 });
    expect(weighed(other, { ...seaDateline, block: 3 }).route?.source).toBe('sea');
  });
});

const anyEvidence = fc
  .record({
    claim: fc.constantFrom(...ROUTE_KINDS, ...PAYMENT_KINDS),
    role: fc.constantFrom(...ROLES),
    strength: fc.constantFrom(...STRENGTHS),
    source: fc.constantFrom(null, 'ap', 'afp', 'sea'),
    block: fc.constantFrom(null, 0, 1, 2),
    start: fc.constantFrom(0, 50),
    mixed: fc.boolean(),
    disclaims: fc.constantFrom(null, 'host' as const, 'distributor' as const),
    names: fc.constantFrom({}, { issuer: 'Acme' }, { outlet: 'Dagblick' }, { issuer: 'Brook' }),
  })
  .map((given) => evidenceOf(given));

describe('weigh, for all evidence', () => {
  it('does not depend on order', () => {
    const shuffled = fc
      .array(anyEvidence, { maxLength: 8 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(weighed(...other)).toEqual(weighed(...list));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never weakened by more evidence', () => {
    const rank = (evidence: readonly Evidence[]) => {
      const { label, route, payment } = weighed(...evidence);
      return [LABELS.indexOf(label), ranked(ROUTE_KINDS, route?.kind), ranked(PAYMENT_KINDS, payment?.kind)];
    };
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 8 }), anyEvidence, (list, more) => {
        const before = rank(list);
        const after = rank([...list, more]);
        expect(after.every((value, index) => value <= (before[index] ?? 0))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Position in a list of kinds, one past its end for none. */
function ranked<Kind>(kinds: readonly Kind[], kind: Kind | undefined): number {
  return kind === undefined ? kinds.length : kinds.indexOf(kind);
}

describe('labelOf', () => {
  it.each([
    ['press-release', 'paid', 'paid'],
    ['press-release', 'partner', 'press-release'],
    ['agency', 'partner', 'partner'],
    ['republished', null, 'republished'],
    [null, null, 'none'],
  ] as const)('%s and %s make %s', (route, payment, label) => expect(labelOf(route, payment)).toBe(label));
});
