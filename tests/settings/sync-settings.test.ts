import { describe, expect, it } from 'vitest';
import { keepInSync, loadSyncState } from '../../utils/settings/keep-in-sync';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { loadSettings, SETTINGS_KEY } from '../../utils/settings/store';
import { memoryArea } from '../extension/memory-area';

const device = (changes: Partial<Settings> = {}) => memoryArea({ [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, sync: true, ...changes } });
const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 1, 12, minute));

describe('settings on several devices', () => {
  it('travel, but for when pages are checked', async () => {
    const [sync, one, two] = [memoryArea(), device({ sourcesOff: ['dpa'], automatic: 'all' }), device()];
    await keepInSync(one, sync, at(1));
    await keepInSync(two, sync, at(2));
    expect(await loadSettings(two)).toMatchObject({ sourcesOff: ['dpa'], automatic: 'off', sync: true });
  });

  it('follow the last change as a whole', async () => {
    const [sync, one, two] = [memoryArea(), device({ sourcesOff: ['dpa'] }), device()];
    await keepInSync(one, sync, at(1));
    await keepInSync(two, sync, at(2));
    two.content[SETTINGS_KEY] = { ...(await loadSettings(two)), sourcesOff: ['afp'] };
    await keepInSync(two, sync, at(3));
    await keepInSync(one, sync, at(4));
    expect((await loadSettings(one)).sourcesOff).toEqual(['afp']);
  });

  it('follow the last change also where the clock of its device runs behind', async () => {
    const [sync, one, two] = [memoryArea(), device({ sourcesOff: ['dpa'] }), device()];
    await keepInSync(one, sync, at(30));
    await keepInSync(two, sync, at(2));
    two.content[SETTINGS_KEY] = { ...(await loadSettings(two)), sourcesOff: ['afp'] };
    await keepInSync(two, sync, at(3));
    await keepInSync(one, sync, at(31));
    expect((await loadSettings(one)).sourcesOff).toEqual(['afp']);
  });

  it('stay where they are unless asked for', async () => {
    const sync = memoryArea();
    await keepInSync(device({ sync: false }), sync, at(1));
    expect(sync.content).toEqual({});
  });

  it('keep within the quotas, and say so where they do not fit', async () => {
    const [sync, large, huge] = [
      memoryArea(),
      device({ sourcesOff: Array.from({ length: 2000 }, (_, i) => `source-${i}`) }),
      device({ sourcesOff: Array.from({ length: 9000 }, (_, i) => `source-${i}`) }),
    ];
    await keepInSync(large, sync, at(1));
    for (const [key, value] of Object.entries(sync.content)) expect(key.length + JSON.stringify(value).length).toBeLessThan(8192);
    await keepInSync(huge, memoryArea(), at(1));
    expect((await loadSyncState(huge)).problem).toBe('too-large');
  });

  it('are not taken where only a part has arrived, or nonsense', async () => {
    const [sync, one, two] = [memoryArea(), device({ sourcesOff: ['dpa'] }), device({ sourcesOff: ['afp'] })];
    await keepInSync(one, sync, at(1));
    sync.content['part-0'] = 'x';
    await keepInSync(two, sync, at(2));
    expect((await loadSettings(two)).sourcesOff).toEqual(['afp']);
  });
});
