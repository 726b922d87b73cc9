import { describe, expect, it } from 'vitest';
import { migrate } from '../../utils/settings/migrate';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { changeSettings, loadSettings, QUARANTINE_KEY } from '../../utils/settings/store';
import { isOnBy, withSwitch } from '../../utils/settings/switches';

/** A storage area in memory. */
function memoryArea(content: Record<string, unknown> = {}) {
  return {
    content,
    get: async (key?: unknown) => (typeof key === 'string' && key in content ? { [key]: structuredClone(content[key]) } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(content, structuredClone(items)),
  };
}

describe('migrate', () => {
  const good: [string, unknown, object][] = [
    ['current settings', { ...DEFAULT_SETTINGS, automatic: 'all' }, { automatic: 'all' }],
    [
      'settings without a version',
      { automatic: 'sites', sites: ['news.example'] },
      { version: 1, sites: ['news.example'], markersOff: [] },
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
    ['an own phrase without words', { ...DEFAULT_SETTINGS, ownPhrases: [{ phrase: ' ', says: 'paid', zone: 'head' }] }],
  ];
  it.each(bad)('refuses %s', (_, stored) => expect(migrate(stored)).toBeNull());

  it('goes through every step in order', () => {
    const steps = [(old: object) => ({ ...DEFAULT_SETTINGS, ...old, version: 1, sites: ['a.example'] })];
    expect(migrate({ automatic: 'off' }, steps)?.sites).toEqual(['a.example']);
    expect(migrate({ ...DEFAULT_SETTINGS, sites: ['b.example'] }, steps)?.sites).toEqual(['b.example']);
  });
});

describe('loadSettings', () => {
  it('begins with the defaults', async () => expect(await loadSettings(memoryArea())).toEqual(DEFAULT_SETTINGS));

  it('sets damaged settings aside', async () => {
    const area = memoryArea({ settings: { version: 1, automatic: 7 } });
    expect(await loadSettings(area)).toEqual(DEFAULT_SETTINGS);
    expect(area.content[QUARANTINE_KEY]).toEqual({ version: 1, automatic: 7 });
    expect(area.content.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps a change', async () => {
    const area = memoryArea();
    await changeSettings(area, (settings) => withSwitch(settings, 'source', 'dpa', false));
    expect((await loadSettings(area)).sourcesOff).toEqual(['dpa']);
  });
});

describe('switches', () => {
  it('switch off and on, once each', () => {
    const off = withSwitch(withSwitch(DEFAULT_SETTINGS, 'marker', 'de/label', false), 'marker', 'de/label', false);
    expect(off.markersOff).toEqual(['de/label']);
    expect(withSwitch(off, 'marker', 'de/label', true).markersOff).toEqual([]);
  });

  it('tell the engine', () => {
    const isOn = isOnBy({ ...DEFAULT_SETTINGS, sourcesOff: ['dpa'], markersOff: ['de/label'] });
    expect([isOn('dpa/sign', 'dpa'), isOn('de/label', null), isOn('afp/sign', 'afp'), isOn('de/other', null)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
