import { describe, expect, it } from 'vitest';
import type { Payment, Route, Verdict } from '../../utils/detection/verdict';
import { LABELS } from '../../utils/detection/vocabulary';
import { headlineOf, headlinesOf } from '../../utils/report/headline';
import { BADGE_TEXT_COLOR, badgeOf } from '../../utils/toolbar/badge';
import { NONE, sampleEvidence, sampleReport } from '../components/sample-report';
import { englishTexts } from '../components/sample-texts';
import { contrastOf } from '../extension/contrast';

const route = (changes: Partial<Route>): Route => ({
  kind: 'press-release',
  source: null,
  name: null,
  issuer: null,
  mixed: false,
  disclaims: null,
  ...changes,
});
const payment = (changes: Partial<Payment>): Payment => ({ kind: 'paid', sponsor: null, ...changes });
const sentence = (verdict: Partial<Verdict>) => headlineOf(sampleReport({ ...NONE, ...verdict }), englishTexts);

describe('headlineOf', () => {
  const routes: [Partial<Route>, string][] = [
    [{}, 'Presented as a press release'],
    [{ name: 'Acme Wire', source: 'acme-wire' }, 'A press release, carried by Acme Wire'],
    [{ issuer: 'Foo AG' }, 'A press release from Foo AG'],
    [{ issuer: 'Foo AG', name: 'Acme Wire' }, 'A press release from Foo AG, carried by Acme Wire'],
    [{ kind: 'distributed', name: 'Acme Wire', source: 'acme-wire' }, 'Supplied through Acme Wire, a press-release distributor'],
    [{ kind: 'distributed', name: 'Other', source: 'other' }, 'Supplied through Other, a content distributor'],
    [{ kind: 'distributed' }, 'Supplied through a content distributor'],
    [{ kind: 'republished', name: 'The Paper' }, 'First published by The Paper'],
    [{ kind: 'republished' }, 'First published by another outlet'],
    [{ kind: 'agency', name: 'APP' }, 'Credited to APP, a news agency'],
    [{ kind: 'agency', name: 'APP', mixed: true }, 'Credited to staff and APP, a news agency'],
    [{ kind: 'agency', mixed: true }, 'Credited to staff and a news agency'],
    [{ kind: 'agency' }, 'Credited to a news agency'],
  ];
  it.each(routes)('route %o', (changes, expected) => {
    const value = route(changes);
    expect(sentence({ label: value.kind, route: value })).toBe(expected);
  });

  it('says paid in the page’s words, or that only the code says it', () => {
    expect(sentence({ label: 'paid', payment: payment({ sponsor: 'Foo AG' }) })).toBe('Labelled as paid content from Foo AG');
    expect(sentence({ label: 'paid', payment: payment({}), evidence: [sampleEvidence({ claim: 'paid' })] })).toBe(
      'Labelled as paid content',
    );
    const marked = sampleEvidence({ claim: 'paid', grade: 'marked', block: null });
    expect(sentence({ label: 'paid', payment: payment({}), evidence: [marked] })).toBe('Marked as paid content in the page’s code');
    expect(sentence({ label: 'partner', payment: payment({ kind: 'partner', sponsor: 'Foo AG' }) })).toBe(
      'Labelled as partner content with Foo AG',
    );
  });

  it('puts the badge’s label first and keeps the other', () => {
    const both = { route: route({ kind: 'agency', name: 'APP' }), payment: payment({}) };
    const paidFirst = headlinesOf(sampleReport({ ...NONE, ...both, label: 'paid' }), englishTexts);
    expect(paidFirst).toEqual(['Labelled as paid content', 'Credited to APP, a news agency']);
    const release = { route: route({}), payment: payment({ kind: 'partner' }) };
    expect(headlinesOf(sampleReport({ ...NONE, ...release, label: 'press-release' }), englishTexts)[0]).toBe(
      'Presented as a press release',
    );
  });
});

describe('badgeOf', () => {
  it('has two letters a label, none for none, and colours that hold 4.5:1 under them, whatever the toolbar', () => {
    const badges = LABELS.map((label) => badgeOf(sampleReport({ ...NONE, label }), englishTexts));
    expect(badges.map(({ text }) => text)).toEqual(['AD', 'PR', 'DI', 'PA', 'RE', 'AG', '']);
    for (const { color } of badges) expect(contrastOf(color, BADGE_TEXT_COLOR)).toBeGreaterThanOrEqual(4.5);
  });

  it('asks where it could not check, and is silent where there is no article', () => {
    const text = (state: Verdict['state']) => badgeOf(sampleReport({ ...NONE, state }), englishTexts).text;
    expect([text('no-access'), text('failed'), text('not-article')]).toEqual(['?', '?', '']);
  });

  it('says the verdict in the tooltip', () => {
    expect(badgeOf(sampleReport(NONE), englishTexts).title).toBe(
      'Copytaster: Nothing on this page says that it was supplied by someone else',
    );
  });
});
