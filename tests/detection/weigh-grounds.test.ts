import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../utils/detection/verdict';
import { weigh } from '../../utils/detection/weigh';
import { evidenceOf } from './evidence-of';

const weighed = (...evidence: readonly Evidence[]) =>
  weigh(
    evidence,
    ({ block, start }) => `${block}:${start}`,
    (id) => id.toUpperCase(),
  );

const release = (given: Partial<Evidence>) => evidenceOf({ claim: 'press-release', strength: 'strong', ...given });
const distributed = evidenceOf({ claim: 'distributed', role: 'dateline', strength: 'decisive', source: 'sea', block: 0 });
const agency = evidenceOf({ claim: 'agency', role: 'credit', strength: 'decisive', source: 'ap', block: 0 });

describe('weigh takes the source from what decided', () => {
  it('not from what only supports', () => {
    const supporting = evidenceOf({ claim: 'agency', role: 'link', source: 'dpa', strength: 'supporting', block: 1 });
    const nameless = evidenceOf({ claim: 'agency', role: 'tag-line', strength: 'decisive', block: 4 });
    expect(weighed(nameless, supporting).route).toMatchObject({ source: null, name: null });
  });
  it('not from a strong piece that nothing backs, where the decisive one names one', () => {
    const lonely = evidenceOf({ claim: 'agency', role: 'credit', source: 'dpa', strength: 'strong', block: 0 });
    expect(
      weighed({ ...agency, block: 5 }, lonely, { ...lonely, start: 9 }, { ...lonely, start: 20 }, { ...lonely, start: 30 }).route?.source,
    ).toBe('ap');
  });
  it('but from such a piece where the decisive one names none', () => {
    const lonely = evidenceOf({ claim: 'agency', role: 'credit', source: 'dpa', strength: 'strong', block: 0 });
    expect(weighed({ ...agency, source: null, block: 5 }, lonely).route).toMatchObject({ source: 'dpa', name: 'DPA' });
  });
  it('and not from another family’s', () => {
    const payment = evidenceOf({ claim: 'paid', role: 'disclosure', strength: 'decisive', source: 'taboola', block: 0 });
    expect(weighed({ ...agency, source: null }, payment).route?.source).toBeNull();
  });
});

describe('weigh lets two strong pieces agree', () => {
  it.each([
    ['where one names no source', 'ap', null, 'agency'],
    ['where the other names none', null, 'ap', 'agency'],
    ['where neither names one', null, null, 'agency'],
    ['on one source', 'ap', 'ap', 'agency'],
    ['never on two', 'ap', 'dpa', 'none'],
  ] as const)('%s', (_, first, second, label) => {
    const credit = evidenceOf({ claim: 'agency', role: 'credit', strength: 'strong', source: first, block: 1 });
    const tag = evidenceOf({ claim: 'agency', role: 'tag-line', strength: 'strong', source: second, block: 7 });
    expect(weighed(credit, tag).label).toBe(label);
  });

  it('beside a third that agrees with neither', () => {
    const credit = evidenceOf({ claim: 'agency', role: 'credit', strength: 'strong', source: 'ap', block: 1 });
    const tag = { ...credit, role: 'tag-line', block: 7 } as const;
    const other = { ...credit, source: 'dpa', block: 3 };
    expect(weighed(other, credit, tag).route?.source).toBe('ap');
  });

  it('on the weaker of two claims, not on the stronger that nothing backs', () => {
    const about = evidenceOf({ claim: 'distributed', role: 'about', strength: 'strong', block: 1 });
    const feed = evidenceOf({ claim: 'distributed', role: 'disclaimer', strength: 'strong', block: 2 });
    expect(weighed(release({ role: 'label', block: 0 }), about, feed).label).toBe('distributed');
    expect(weighed(release({ role: 'label', block: 0 }), release({ role: 'notes', block: 5 }), about).label).toBe('press-release');
  });
});

describe('weigh names the issuer', () => {
  const boilerplate = evidenceOf({
    claim: 'press-release',
    role: 'boilerplate',
    strength: 'supporting',
    block: 5,
    names: { issuer: 'Acme' },
  });
  const contact = evidenceOf({ claim: 'press-release', role: 'contact', strength: 'supporting', block: 6 });

  it('of a distributed text from what only supports', () => {
    expect(weighed(distributed, boilerplate).route).toMatchObject({ kind: 'distributed', issuer: 'Acme' });
  });
  it('of any other text only from what is strong', () => {
    const label = evidenceOf({ claim: 'press-release', role: 'label', strength: 'decisive', block: 0 });
    expect(weighed(label, boilerplate).route).toMatchObject({ kind: 'press-release', issuer: null });
    expect(weighed(label, { ...boilerplate, strength: 'strong' }).route?.issuer).toBe('Acme');
  });
  it('that stands first, words before code', () => {
    const first = release({ role: 'source-line', strength: 'decisive', block: 2, start: 9, names: { issuer: 'Brook' } });
    const later = release({ role: 'label', block: 2, start: 30, names: { issuer: 'Acme' } });
    const code = release({ role: 'structured-data', block: null, names: { issuer: 'Aaron' } });
    expect(weighed(code, later, first).route?.issuer).toBe('Brook');
    expect(weighed(first, { ...later, start: 9 }).route?.issuer).toBe('Acme');
    expect(weighed(first, { ...later, block: 1, start: 99 }).route?.issuer).toBe('Acme');
  });
  it.each<[string, readonly Evidence[], string]>([
    ['a source line that only supports', [evidenceOf({ ...boilerplate, role: 'source-line' })], 'distributed'],
    ['a source line without a name', [evidenceOf({ claim: 'agency', role: 'source-line', strength: 'strong' })], 'distributed'],
    [
      'a strong line of another role',
      [evidenceOf({ claim: 'agency', role: 'credit', strength: 'strong', names: { issuer: 'Acme' } })],
      'distributed',
    ],
    ['boilerplate alone', [boilerplate], 'distributed'],
    ['a contact alone', [contact], 'distributed'],
    [
      'boilerplate and a contact of other claims',
      [
        { ...boilerplate, claim: 'agency' },
        { ...contact, claim: 'agency' },
      ],
      'distributed',
    ],
    ['boilerplate and a contact', [boilerplate, contact], 'press-release'],
    ['a signed source line', [release({ role: 'source-line', block: 6, names: { issuer: 'Acme' } })], 'press-release'],
  ])('and takes a distributed text with %s as what it is', (_, more, kind) => {
    expect(weighed(distributed, ...more).route?.kind).toBe(kind);
  });
});

describe('weigh adds', () => {
  it('staff only to agencies', () => {
    const staff = { ...agency, role: 'tag-line', mixed: true, strength: 'strong', block: 9 } as const;
    expect(weighed(agency).route?.mixed).toBe(false);
    expect(weighed(agency, staff).route?.mixed).toBe(true);
    expect(weighed({ ...distributed, mixed: true }).route?.mixed).toBe(false);
  });
  it('who disclaims, the distributor before the host', () => {
    const host = evidenceOf({ claim: 'distributed', role: 'disclaimer', block: 8, disclaims: 'host' });
    expect(weighed(distributed).route?.disclaims).toBeNull();
    expect(weighed(distributed, host).route?.disclaims).toBe('host');
    expect(weighed(distributed, host, { ...host, disclaims: 'distributor' }).route?.disclaims).toBe('distributor');
  });
  it('no issuer’s signature to an agency’s text', () => {
    const signed = ['boilerplate', 'contact'].map((role, block) =>
      release({ role: role as Evidence['role'], strength: 'supporting', block }),
    );
    expect(weighed(agency, ...signed).route?.kind).toBe('agency');
  });
  it('an outlet only from what decided', () => {
    const notice = evidenceOf({ claim: 'republished', role: 'republication', strength: 'decisive', block: 0 });
    const copyright = evidenceOf({ claim: 'republished', role: 'copyright', strength: 'strong', block: 8, names: { outlet: 'Dagblick' } });
    expect(weighed(notice, copyright).route?.name).toBeNull();
  });
  it('an outlet only where no source is known', () => {
    const notice = evidenceOf({ claim: 'republished', role: 'republication', strength: 'decisive', names: { outlet: 'Dagblick' } });
    expect(weighed({ ...notice, source: 'planet' }).route).toMatchObject({ source: 'planet', name: 'PLANET' });
  });
  it('a payment beside a route, each from its own evidence', () => {
    const partner = evidenceOf({ claim: 'partner', role: 'disclosure', strength: 'decisive', block: 2, names: { sponsor: 'Acme' } });
    expect(weighed(agency, partner)).toMatchObject({
      label: 'partner',
      route: { kind: 'agency', source: 'ap' },
      payment: { kind: 'partner', sponsor: 'Acme' },
    });
    expect(weighed(partner)).toMatchObject({ label: 'partner', route: null });
    expect(weighed(agency).payment).toBeNull();
  });
});
