import { describe, expect, it } from 'vitest';
import { dropOwnOutlet } from '../../utils/detection/own-outlet';
import { evidenceOf } from './evidence-of';
import { snapshotOf } from './small-engine';

const isDropped = (outlet: string, siteName: string | null, host: string): boolean =>
  dropOwnOutlet([evidenceOf({ claim: 'republished', role: 'republication', names: { outlet } })], snapshotOf({ siteName, host })).length ===
  0;

describe('an outlet is the site itself', () => {
  it.each([
    ['The Dagblick', 'Dagblick', 'x.example'],
    ['Dagblick', 'Die Dagblick', 'x.example'],
    ['Skarvik  Tidings', 'Skarvik Tidings', 'x.example'],
    ['Skarvik-Tidings', 'Skarvik  Tidings', 'x.example'],
    ['DAGBLICK', 'Dagblick', 'x.example'],
    ['Dagb', 'Dagb', 'x.example'],
    ['Dagb', null, 'dagb.example'],
    ['www.dagblick.example', null, 'www.dagblick.example'],
    ['Dagblick.com', null, 'dagblick.example'],
    ['Dagblick  Online', 'Dagblick', 'x.example'],
    ['Dagblick', null, 'news.dagblick.co.uk'],
  ])('%j on %j, %s', (outlet, siteName, host) => expect(isDropped(outlet, siteName, host)).toBe(true));
});

describe('an outlet is another', () => {
  it.each([
    ['Dag', 'Dag', 'dag.example'],
    ['Dagblick', null, ''],
    ['Dagblick', '', 'x.example'],
    ['Stryker was here!', null, 'x.example'],
    ['Tidings', 'Skarvik Tidings', 'x.example'],
    ['News', null, 'news.dagblick.example'],
    ['The', 'The', 'the.example'],
    ['Example', null, 'dagblick.example'],
  ])('%j on %j, %s', (outlet, siteName, host) => expect(isDropped(outlet, siteName, host)).toBe(false));

  it('or an issuer in a line of another role', () => {
    const label = evidenceOf({ claim: 'press-release', role: 'label', names: { issuer: 'Dagblick' } });
    expect(dropOwnOutlet([label], snapshotOf({ siteName: 'Dagblick' }))).toEqual([label]);
  });
});
