import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { dropOwnOutlet } from '../../utils/detection/own-outlet';
import type { Snapshot } from '../../utils/detection/snapshot';
import { evidenceOf } from './evidence-of';

const snapshotOf = (siteName: string | null, host: string): Snapshot => ({ ...EMPTY_SNAPSHOT, siteName, host });
const republished = (outlet: string) => evidenceOf({ claim: 'republished', role: 'republication', names: { outlet } });
const signed = (issuer: string) => evidenceOf({ claim: 'press-release', role: 'source-line', names: { issuer } });

describe('dropOwnOutlet drops', () => {
  it.each([
    ['the site’s name', 'Dagblick', 'dagblick.example', republished('Dagblick')],
    ['its name with an article', 'The Dagblick', 'dagblick.example', republished('Dagblick')],
    ['its host', null, 'dagblick.example', republished('dagblick.example')],
    ['the name that its host spells', null, 'lunsbycourier.example', republished('Lunsby Courier')],
    ['its own source line', 'Dagblick', 'dagblick.example', signed('Dagblick News')],
  ])('%s', (_, siteName, host, notice) => expect(dropOwnOutlet([notice], snapshotOf(siteName, host))).toEqual([]));
});

describe('dropOwnOutlet keeps', () => {
  it.each([
    ['another outlet', 'Dagblick', 'dagblick.example', republished('Skarvik Tidings')],
    ['an outlet whose name begins alike', 'Dag', 'dag.example', republished('Dagblick')],
    ['an issuer', 'Dagblick', 'dagblick.example', signed('Lunsby Harbour Board')],
    ['the site’s name elsewhere', 'Dagblick', 'dagblick.example', evidenceOf({ names: { sponsor: 'Dagblick' } })],
    ['what a subdomain is called', null, 'finance.dagblick.co.example', republished('Finance Weekly')],
    ['notices that name nobody', 'Dagblick', 'dagblick.example', evidenceOf({ claim: 'republished' })],
  ])('%s', (_, siteName, host, notice) => expect(dropOwnOutlet([notice], snapshotOf(siteName, host))).toEqual([notice]));
});
