import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepBackup, loadBackups } from '../../utils/backup/automatic-backups';
import { readBackup, writeBackup } from '../../utils/backup/backup-format';
import { compareSettings, mergeSettings } from '../../utils/backup/merge-settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../utils/settings/schema';
import { memoryArea } from '../extension/memory-area';
import { LIST } from '../lists/sample-list';
import { PATTERN_RULE, RULE } from '../rules/sample-rule';

const NOW = new Date('2026-05-01T12:00:00Z');
const FULL: Settings = {
  ...DEFAULT_SETTINGS,
  automatic: 'sites',
  sites: ['a.example'],
  neverSites: ['b.example'],
  sourcesOff: ['dpa'],
  ownRules: [RULE, PATTERN_RULE],
  siteSwitches: [{ site: 'c.example', sourcesOff: ['dpa'], markersOff: [] }],
};
const host = fc.domain();
const settingsOf = fc
  .record({
    sites: fc.uniqueArray(host, { maxLength: 5 }),
    neverSites: fc.uniqueArray(host, { maxLength: 5 }),
    sourcesOff: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 })),
    markersOff: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 })),
    ownRules: fc.subarray([RULE, { ...RULE, name: 'Other' }, PATTERN_RULE, { ...RULE, id: 'guarded', excludes: ['a'], requires: ['b'] }], {
      maxLength: 3,
    }),
    ownSources: fc.subarray([{ id: 'acme', name: 'Acme', kind: 'outlet' as const, credits: ['Acme'], hosts: ['acme.example'] }]),
    rolesOff: fc.subarray(['contact', 'about'] as const).map((roles) => [...roles]),
    languagesOff: fc.subarray(['de', 'any', 'de@list-1']),
    siteSwitches: fc.uniqueArray(fc.record({ site: host, sourcesOff: fc.subarray(['dpa']), markersOff: fc.subarray(['de/label']) }), {
      selector: ({ site }) => site,
      maxLength: 3,
    }),
    lists: fc.subarray([
      { id: 'mine', url: 'https://lists.example/a.json', name: 'Mine', on: true, hours: 24 as const },
      { id: 'paused', url: 'https://lists.example/b.json', name: 'Paused', on: false, hours: 0 as const },
    ]),
    staysOff: fc.boolean(),
    sync: fc.boolean(),
  })
  .map((changes): Settings => ({ ...DEFAULT_SETTINGS, ...changes }));

describe('backup file', () => {
  it('brings back what was written, whatever it was', () =>
    fc.assert(
      fc.asyncProperty(settingsOf, async (settings) => {
        const lists = settings.lists.map(({ id }) => ({ id, content: LIST }));
        expect(await readBackup(writeBackup({ settings, lists }, NOW))).toEqual({ settings, lists });
      }),
      { numRuns: 50 },
    ));

  it('takes files of version 1', async () => {
    const old = {
      format: 'copytaster-backup',
      version: 1,
      created: '',
      settings: { version: 1, automatic: 'off', sites: [], sourcesOff: ['dpa'], markersOff: [], ownPhrases: [] },
      lists: [],
    };
    expect(await readBackup(JSON.stringify(old))).toMatchObject({ settings: { version: 3, sourcesOff: ['dpa'] } });
  });

  const good = writeBackup({ settings: FULL, lists: [] }, NOW);
  const subscribed = { ...FULL, lists: [{ id: 'mine', url: 'https://lists.example/', name: 'M', on: true, hours: 24 as const }] };
  const withList = (phrases: string[]): string =>
    writeBackup({ settings: subscribed, lists: [{ id: 'mine', content: LIST }] }, NOW).replace(
      '"/Lindwire/ {dash}"',
      phrases.map((each) => JSON.stringify(each)).join(),
    );
  const refused: [string, string, string][] = [
    ['no JSON', 'PK\u0003\u0004', 'not-json'],
    ['other JSON', '{}', 'not-a-backup'],
    ['10 MB', `${good}${' '.repeat(10_000_000)}`, 'too-large'],
    ['a million entries', good.replace('"dpa"', `${'"x",'.repeat(900_000)}"dpa"`), 'too-many'],
    ['keys that reach into the program', good.replace('"sync"', '"__proto__": {}, "sync"'), 'poison'],
    ['a list whose phrases cannot be read', withList(['{name']), 'rule'],
    ['a list that would meet everything', withList(['the']), 'rule'],
    ['a later version', good.replace(`"version": ${SETTINGS_VERSION}`, `"version": ${SETTINGS_VERSION + 1}`), 'later-version'],
    ['a wrong type', good.replace('"sync": false', '"sync": "no"'), 'schema'],
    ['markup in a name', good.replace('"name": "Schreibstube"', '"name": "<b>x</b>"'), 'markup'],
    ['an expression without fixed text', good.replace(JSON.stringify(PATTERN_RULE.pattern), '"(a+)+$"'), 'pattern'],
    ['an expression that explodes', good.replace(JSON.stringify(PATTERN_RULE.pattern), '"Lind((a{99}){99}){99}"'), 'pattern'],
  ];
  it.each(refused)('is refused within a second: %s', async (_, text, code) => {
    const start = performance.now();
    expect(await readBackup(text)).toMatchObject({ refused: code });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('merge', () => {
  it('loses nothing, and merging again changes nothing', () =>
    fc.assert(
      fc.property(settingsOf, settingsOf, (own, incoming) => {
        const merged = mergeSettings(own, incoming);
        expect(mergeSettings(merged, incoming)).toEqual(merged);
        for (const key of ['sites', 'sourcesOff', 'markersOff'] as const)
          expect(merged[key]).toEqual(expect.arrayContaining([...own[key], ...incoming[key]]));
        for (const { id } of [...own.ownRules, ...incoming.ownRules]) expect(merged.ownRules.map((rule) => rule.id)).toContain(id);
        expect([merged.automatic, merged.sync]).toEqual([own.automatic, own.sync]);
      }),
    ));

  it('counts what changes', () => {
    expect(compareSettings(DEFAULT_SETTINGS, FULL)).toEqual([
      { part: 'rules', added: 2, removed: 0 },
      { part: 'sites', added: 3, removed: 0 },
      { part: 'switches', added: 2, removed: 0 },
    ]);
    expect(compareSettings(FULL, FULL)).toEqual([]);
  });
});

describe('automatic backups', () => {
  it('are the last three, newest first, and each state once', async () => {
    const area = memoryArea();
    for (const id of ['a', 'b', 'c', 'd', 'd']) await keepBackup(area, { ...DEFAULT_SETTINGS, sourcesOff: [id] }, 'import', NOW);
    expect((await loadBackups(area)).map(({ settings }) => settings.sourcesOff)).toEqual([['d'], ['c'], ['b']]);
  });

  it('leave out what cannot be read', async () =>
    expect(await loadBackups(memoryArea({ backups: [7, { time: '', reason: 'reset', settings: {} }] }))).toHaveLength(1));
});
