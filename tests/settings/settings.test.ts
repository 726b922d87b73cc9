import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../utils/settings/migrate';
import { DEFAULT_SETTINGS, SETTINGS_LIMITS, SETTINGS_VERSION } from '../../utils/settings/schema';
import { changeSettings, loadSettings, QUARANTINE_KEY } from '../../utils/settings/store';
import { isOnBy, withLanguage, withSiteSwitch, withSwitch } from '../../utils/settings/switches';
import { memoryArea } from '../extension/memory-area';
import { RULE } from '../rules/sample-rule';

const VERSION_1 = { version: 1, automatic: 'off', sites: [], sourcesOff: [], markersOff: [], ownPhrases: [] };
const PHRASE = { phrase: 'Sent by our partner', says: 'partner', zone: 'tail' };

describe('migrate', () => {
  const good: [string, unknown, object][] = [
    ['current settings', { ...DEFAULT_SETTINGS, automatic: 'all' }, { automatic: 'all' }],
    [
      'settings without a version',
      { automatic: 'sites', sites: ['news.example'] },
      { version: 3, sites: ['news.example'], markersOff: [] },
    ],
    ['version 1', { ...VERSION_1, sourcesOff: ['dpa'] }, { version: 3, sourcesOff: ['dpa'], neverSites: [], lists: [], sync: false }],
    [
      'own phrases as rules',
      { ...VERSION_1, ownPhrases: [PHRASE, { ...PHRASE, phrase: ' Off  one ' }, PHRASE], markersOff: ['own/tail/ Off  one ', 'de/label'] },
      {
        markersOff: ['de/label'],
        ownRules: [
          {
            name: 'Sent by our partner',
            on: true,
            says: 'partner',
            role: 'source-line',
            zones: ['tail'],
            phrases: { '*': ['Sent by our partner'] },
          },
          { name: 'Off one', on: false },
        ],
      },
    ],
  ];
  it.each(good)('takes %s', (_, stored, expected) => expect(migrate(stored)).toMatchObject(expected));

  const bad: [string, unknown][] = [
    ['null', null],
    ['a string', 'off'],
    ['a list', []],
    ['a later version', { ...DEFAULT_SETTINGS, version: 99 }],
    ['a broken version', { ...DEFAULT_SETTINGS, version: '1' }],
    ['a negative version', { ...DEFAULT_SETTINGS, version: -1 }],
    ['an unknown mode', { ...DEFAULT_SETTINGS, automatic: 'always' }],
    ['a wrong type', { ...DEFAULT_SETTINGS, sourcesOff: 'dpa' }],
    ['an unknown key', { ...DEFAULT_SETTINGS, extra: 1 }],
    ['an own phrase without words', { ...VERSION_1, ownPhrases: [{ phrase: ' ', says: 'paid', zone: 'head' }] }],
    ['own phrases that are no list', { ...VERSION_1, ownPhrases: 'x' }],
  ];
  it.each(bad)('refuses %s', (_, stored) => expect(migrate(stored)).toBeNull());
});

const word = fc.stringMatching(/^[a-z]{3,12}$/);
const host = word.map((name) => `${name}.example`);
/** Settings as each released version wrote them. */
const RELEASED: readonly fc.Arbitrary<Record<string, unknown>>[] = [
  fc.record({
    version: fc.constant(1),
    automatic: fc.constantFrom('off', 'sites', 'all'),
    sites: fc.uniqueArray(host),
    sourcesOff: fc.uniqueArray(word),
    markersOff: fc.uniqueArray(word.map((name) => `de/${name}`)),
    ownPhrases: fc.uniqueArray(
      word.map((name) => ({ ...PHRASE, phrase: `Sent by ${name}` })),
      { selector: ({ phrase }) => phrase },
    ),
  }),
  fc.record({
    version: fc.constant(2),
    automatic: fc.constantFrom('off', 'sites', 'all'),
    sites: fc.uniqueArray(host),
    neverSites: fc.uniqueArray(host),
    siteSwitches: fc.uniqueArray(
      host.map((site) => ({ site, sourcesOff: ['dpa'], markersOff: [] })),
      { selector: ({ site }) => site },
    ),
    sourcesOff: fc.uniqueArray(word),
    markersOff: fc.uniqueArray(word.map((name) => `any/${name}@own`)),
    rolesOff: fc.subarray(['contact', 'about']),
    languagesOff: fc.subarray(['de', 'any']),
    ownSources: fc.uniqueArray(
      word.map((id) => ({ id, name: id, kind: 'outlet', credits: [id], hosts: [] })),
      { selector: ({ id }) => id },
    ),
    ownRules: fc.uniqueArray(
      word.map((id) => {
        const { excludes: _excludes, requires: _requires, ...rule } = RULE;
        return { ...rule, id };
      }),
      { selector: ({ id }) => id },
    ),
    lists: fc.uniqueArray(
      word.map((id) => ({ id, url: `https://${id}.example/`, name: id, on: true, hours: 24 })),
      { selector: ({ id }) => id },
    ),
    sync: fc.boolean(),
  }),
];

describe('settings of every released version', () => {
  it('are all tried', () => expect(RELEASED).toHaveLength(SETTINGS_VERSION - 1));

  it.each(RELEASED.map((arbitrary, index) => [index + 1, arbitrary] as const))('version %i comes over whole', (_, arbitrary) =>
    fc.assert(
      fc.property(arbitrary, (old) => {
        const settings: Record<string, unknown> = { ...migrate(old) };
        for (const [key, value] of Object.entries(old)) {
          if (key === 'version') expect(settings.version).toBe(SETTINGS_VERSION);
          else if (key === 'ownPhrases')
            expect(settings.ownRules).toMatchObject((value as { phrase: string }[]).map(({ phrase }) => ({ phrases: { '*': [phrase] } })));
          else expect(settings[key]).toMatchObject(value as object);
        }
      }),
      { numRuns: 50 },
    ),
  );
});

describe('loadSettings', () => {
  it('begins with the defaults', async () => expect(await loadSettings(memoryArea())).toEqual(DEFAULT_SETTINGS));

  it('sets damaged settings aside', async () => {
    const area = memoryArea({ settings: { version: 1, automatic: 7 } });
    expect(await loadSettings(area)).toEqual(DEFAULT_SETTINGS);
    expect(area.content[QUARANTINE_KEY]).toEqual({ version: 1, automatic: 7 });
    expect(area.content.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('uses the defaults where damaged settings cannot even be set aside', async () => {
    const area = { ...memoryArea({ settings: 7 }), set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) };
    expect(await loadSettings(area)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('changeSettings', () => {
  it('keeps a change', async () => {
    const area = memoryArea();
    await changeSettings(area, (settings) => withSwitch(settings, 'source', 'dpa', false));
    expect((await loadSettings(area)).sourcesOff).toEqual(['dpa']);
  });

  it('loses nothing of what two windows change at once', async () => {
    const area = memoryArea();
    const ids = Array.from({ length: 20 }, (_, index) => `source-${index}`);
    await Promise.all(ids.map((id) => changeSettings(area, (settings) => withSwitch(settings, 'source', id, false))));
    expect((await loadSettings(area)).sourcesOff).toEqual(ids);
  });

  it('stores nothing that it could not read again', async () => {
    const area = memoryArea();
    const sites = Array.from({ length: SETTINGS_LIMITS.sites + 1 }, (_, index) => `s${index}.example`);
    await expect(changeSettings(area, (settings) => ({ ...settings, sites }))).rejects.toThrow('sites: more than 1000 entries');
    expect(await loadSettings(area)).toEqual(DEFAULT_SETTINGS);
  });

  it('rejects where the storage is full, and goes on working', async () => {
    const area = memoryArea();
    const full = { ...area, set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) };
    await expect(changeSettings(full, (settings) => withSwitch(settings, 'source', 'dpa', false))).rejects.toThrow(/quota/i);
    await changeSettings(area, (settings) => withSwitch(settings, 'source', 'afp', false));
    expect((await loadSettings(area)).sourcesOff).toEqual(['afp']);
  });
});

describe('switches', () => {
  it('switch off and on, once each', () => {
    const off = withSwitch(withSwitch(DEFAULT_SETTINGS, 'marker', 'de/label', false), 'marker', 'de/label', false);
    expect(off.markersOff).toEqual(['de/label']);
    expect(withSwitch(off, 'marker', 'de/label', true).markersOff).toEqual([]);
  });

  it('hold on one site and its subdomains only, and leave nothing behind', () => {
    const here = withSiteSwitch(DEFAULT_SETTINGS, 'news.example', 'source', 'dpa', false);
    const ask = (host: string) => isOnBy(here, host)('dpa/sign', 'dpa');
    expect([ask('news.example'), ask('m.news.example'), ask('other.example'), ask('othernews.example')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(withSiteSwitch(here, 'news.example', 'source', 'dpa', true)).toEqual(DEFAULT_SETTINGS);
  });

  it('tell the engine', () => {
    const isOn = isOnBy({ ...DEFAULT_SETTINGS, sourcesOff: ['dpa'], markersOff: ['de/label'] });
    const table: [string, string | null, boolean][] = [
      ['dpa/sign', 'dpa', false],
      ['de/label', null, false],
      ['afp/sign', 'afp', true],
      ['de/other', null, true],
      // a list brings back nothing that is switched off
      ['dpa/sign@mine', 'dpa@mine', false],
      ['de/label@mine', null, false],
    ];
    expect(table.map(([marker, source]) => isOn(marker, source))).toEqual(table.map(([, , expected]) => expected));
  });

  it('leave the user’s own wording alone when a language is off, and take one list’s by itself', () => {
    const ask = (languagesOff: string[]) =>
      ['any/x', 'any/x@own', 'any/x@mine', 'any/x@other'].map((id) => isOnBy({ ...DEFAULT_SETTINGS, languagesOff })(id, null));
    expect(ask(['any'])).toEqual([false, true, false, false]);
    expect(ask(['any@mine'])).toEqual([true, true, false, true]);
    const off = withLanguage(withLanguage(DEFAULT_SETTINGS, 'de', false), 'de@mine', false);
    expect(off.languagesOff).toEqual(['de', 'de@mine']);
    expect(withLanguage(off, 'de@mine', true).languagesOff).toEqual([]);
  });

  it('take whole languages and roles', () => {
    const markers = [{ id: 'afp/sign', role: 'tag-line' as const }];
    const isOn = isOnBy({ ...DEFAULT_SETTINGS, languagesOff: ['de'], rolesOff: ['tag-line'] }, '', () => markers);
    expect([isOn('de/label', null), isOn('de/label@mine', null), isOn('en/label', null), isOn('afp/sign', 'afp')]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
