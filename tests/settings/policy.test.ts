import { describe, expect, it } from 'vitest';
import schema from '../../public/managed-schema.json';
import { loadLocks } from '../../utils/settings/locks';
import { LOCKS, loadPolicy, presetParts, withPolicy } from '../../utils/settings/policy';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { memoryArea } from '../extension/memory-area';
import { RULE } from '../rules/sample-rule';

describe('policy', () => {
  it('is nothing where nobody manages the browser', async () => {
    expect(await loadPolicy(undefined)).toEqual({});
    expect(await loadPolicy({ get: () => Promise.reject(new Error('Managed storage manifest not found')) })).toEqual({});
    expect(withPolicy(DEFAULT_SETTINGS, {})).toEqual(DEFAULT_SETTINGS);
  });

  it('takes what is right and leaves out what is not', async () =>
    expect(
      await loadPolicy(memoryArea({ automatic: 'always', sites: ['a.example'], lists: ['http://x.example'], locked: ['lists'] })),
    ).toEqual({
      sites: ['a.example'],
      locked: ['lists'],
    }));

  it('presets what the user has not set, and adds to what the user has', () => {
    const held = withPolicy(
      { ...DEFAULT_SETTINGS, sites: ['b.example'] },
      { automatic: 'sites', sites: ['a.example'], lists: ['https://lists.example/a.json'] },
    );
    expect(held).toMatchObject({
      automatic: 'sites',
      sites: ['a.example', 'b.example'],
      lists: [{ url: 'https://lists.example/a.json', on: true }],
    });
  });

  it('yields to a user who chose otherwise, where it is not locked', () => {
    const off = { ...DEFAULT_SETTINGS, staysOff: true };
    expect(withPolicy(off, { automatic: 'all' }).automatic).toBe('off');
    expect(withPolicy(off, { automatic: 'all', locked: ['automatic'] }).automatic).toBe('all');
  });

  it('says which parts it speaks of', () => {
    expect(presetParts({})).toEqual([]);
    expect(presetParts({ sites: ['a.example'], sourcesOff: [], lists: ['https://lists.example/a.json'] })).toEqual(['automatic', 'lists']);
  });

  it('holds alone where it is locked', () => {
    const own = { ...DEFAULT_SETTINGS, automatic: 'all' as const, ownRules: [RULE], sync: true };
    expect(withPolicy(own, { automatic: 'off', locked: LOCKS })).toMatchObject({ automatic: 'off', ownRules: [], sync: false });
  });

  it('locks all that can be switched off of the sources, on single sites, too', () => {
    const siteSwitches = [{ site: 'news.example', sourcesOff: ['dpa'], markersOff: [] }];
    const own = {
      ...DEFAULT_SETTINGS,
      siteSwitches,
      sourcesOff: ['ap'],
      markersOff: ['de/label'],
      rolesOff: ['label' as const],
      languagesOff: ['de'],
    };
    expect(withPolicy(own, { sourcesOff: ['afp'] })).toMatchObject({ siteSwitches, sourcesOff: ['afp', 'ap'], markersOff: ['de/label'] });
    expect(withPolicy(own, { sourcesOff: ['afp'], locked: ['sources'] })).toEqual({ ...DEFAULT_SETTINGS, sourcesOff: ['afp'] });
  });

  it('is told to the popup as far as it concerns it', async () => {
    expect(await loadLocks(memoryArea({ locked: ['sources', 'rules'] }))).toEqual(['sources', 'rules']);
    for (const area of [undefined, memoryArea({}), memoryArea({ locked: 'sources' })]) expect(await loadLocks(area)).toEqual([]);
    expect(await loadLocks({ get: () => Promise.reject(new Error('Managed storage manifest not found')) })).toEqual([]);
  });

  it('is described to administrators', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(['automatic', 'lists', 'locked', 'neverSites', 'sites', 'sourcesOff']);
    expect(schema.properties.locked.items.enum).toEqual(LOCKS);
  });
});
