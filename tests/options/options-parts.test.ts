import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../utils/backup/backup-format';
import { EMPTY_STATE } from '../../utils/lists/list-store';
import { refuse } from '../../utils/lists/refusal';
import { createBackupModel } from '../../utils/options/backup-model';
import { createListsModel, type ListsActions } from '../../utils/options/lists-model';
import { createRulesModel } from '../../utils/options/rules-model';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { LIST } from '../lists/sample-list';
import { RULE } from '../rules/sample-rule';

const NOW = new Date('2026-05-01T12:00:00Z');
const URL_OF_LIST = 'https://lists.example/a.json';

/** Settings that change as the options page's do. */
function kept(start: Partial<Settings> = {}) {
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...start });
  const change = async (next: (old: Settings) => Settings): Promise<boolean> => {
    settings.value = next(settings.value);
    return true;
  };
  return { settings, change };
}

const attempt = async (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );

describe('rules model', () => {
  const rulesOf = (start: Partial<Settings>) => {
    const { settings, change } = kept(start);
    return { settings, rules: createRulesModel({ settings, change, test: async () => null }) };
  };

  it('says what is wrong with JSON by its place, and takes what is right', () => {
    const { rules } = rulesOf({});
    rules.begin('Sent by Acme');
    expect(rules.writeJson('{')).toMatchObject([{ refused: 'not-json' }]);
    expect(rules.writeJson(JSON.stringify({ ...RULE, role: 'x' }))).toMatchObject([{ path: 'role', fault: 'expected' }]);
    expect(rules.writeJson(JSON.stringify(RULE))).toEqual([]);
    expect(rules.draft.value).toEqual(RULE);
  });

  it('switches a rule on again that the popup switched off by its marker', async () => {
    const { settings, rules } = rulesOf({ ownRules: [RULE], markersOff: ['any/schreibstube@own', 'de/label'] });
    await rules.setOn(RULE.id, true);
    expect(settings.value).toMatchObject({ ownRules: [{ on: true }], markersOff: ['de/label'] });
  });

  it('changes a source in place', async () => {
    const acme = { id: 'acme', name: 'Acme', kind: 'outlet' as const, credits: ['Acme'], hosts: [] };
    const { settings, rules } = rulesOf({ ownSources: [acme], ownRules: [{ ...RULE, source: 'acme@own' }] });
    expect(await rules.saveSource({ ...acme, name: 'Acme News' }, 'acme')).toBe(true);
    expect(await rules.saveSource({ ...acme, hosts: ['no host'] }, 'acme')).toBe(false);
    expect(settings.value).toMatchObject({ ownSources: [{ id: 'acme', name: 'Acme News' }], ownRules: [{ source: 'acme@own' }] });
  });
});

describe('lists model', () => {
  const subscription = { id: 'mine', url: URL_OF_LIST, name: 'Mine', on: true, hours: 24 } as const;
  const listsOf = (start: Partial<Settings>, changes: Partial<ListsActions> = {}) => {
    const { settings, change } = kept(start);
    const actions = {
      change,
      attempt,
      fetchList: async () => ({ text: JSON.stringify(LIST), etag: null, size: 9 }),
      load: async () => ({ ...EMPTY_STATE, content: LIST }),
      save: vi.fn(async () => {}),
      forget: vi.fn(async () => {}),
      keepBackup: vi.fn(async () => {}),
      request: async () => true,
      release: vi.fn(async () => {}),
      now: () => NOW,
      ...changes,
    };
    return { settings, actions, lists: createListsModel(actions) };
  };

  it('gives a site back with the last list that needed it, and keeps a backup of what was', async () => {
    const other = { ...subscription, id: 'other', url: 'https://lists.example/b.json' };
    const { settings, actions, lists } = listsOf({ lists: [subscription, other] });
    const before = settings.value;
    await lists.remove('mine', before);
    expect([vi.mocked(actions.release).mock.calls, vi.mocked(actions.keepBackup).mock.calls]).toEqual([[], [[before]]]);
    await lists.remove('other', settings.value);
    expect([settings.value.lists, vi.mocked(actions.release).mock.calls]).toEqual([[], [['https://lists.example/*']]]);
  });

  it('removes a list also where the storage has no room for a backup', async () => {
    const { settings, actions, lists } = listsOf({ lists: [subscription] }, { keepBackup: () => Promise.reject(new Error('quota')) });
    await lists.remove('mine', settings.value);
    expect([settings.value.lists, vi.mocked(actions.forget).mock.calls]).toEqual([[], [['mine']]]);
  });

  it('subscribes to nothing that could not be stored', async () => {
    const { settings, lists } = listsOf({}, { save: () => Promise.reject(new Error('quota')) });
    await lists.look(URL_OF_LIST, []);
    await lists.accept();
    expect([settings.value.lists, lists.adding.value.kind]).toEqual([[], 'offer']);
  });

  it('fetches nothing where the browser gives no access', async () => {
    const fetchList = vi.fn(async () => refuse('unreachable'));
    const { lists } = listsOf({}, { request: async () => false, fetchList });
    await lists.allowAndLook(URL_OF_LIST, []);
    expect(fetchList).not.toHaveBeenCalled();
    expect(lists.adding.value).toMatchObject({ refusal: { refused: 'not-allowed', detail: 'lists.example' } });
  });
});

describe('backup model', () => {
  const backupOf = (start: Partial<Settings>, keepBackup: () => Promise<void> = async () => {}) => {
    const { settings, change } = kept(start);
    const saveLists = vi.fn(async () => {});
    const backup = createBackupModel({
      load: async () => settings.value,
      change,
      attempt,
      loadLists: async () => [],
      saveLists,
      loadBackups: async () => [],
      keepBackup,
      loadSyncState: async () => ({ hash: '', time: null, problem: null }),
      now: () => NOW,
    });
    const read = (imported: Partial<Settings>) => {
      const text = writeBackup({ settings: { ...DEFAULT_SETTINGS, ...imported }, lists: [] }, NOW);
      return backup.readFile({ size: text.length, text: async () => text });
    };
    return { settings, backup, read, saveLists };
  };
  const rules = (prefix: string) => Array.from({ length: 300 }, (_, index) => ({ ...RULE, id: `${prefix}-${index}` }));

  it('brings back sites that this browser does not let it read yet', async () => {
    const { settings, backup, read } = backupOf({});
    await read({ automatic: 'sites', sites: ['a.example'] });
    await backup.accept('replace');
    expect(settings.value).toMatchObject({ automatic: 'sites', sites: ['a.example'] });
  });

  it('merges nothing that would be too much together', async () => {
    const { settings, backup, read } = backupOf({ ownRules: rules('own') });
    await read({ ownRules: rules('file') });
    await backup.accept('merge');
    expect(backup.importing.value).toMatchObject({ kind: 'refused', refusal: { refused: 'together' } });
    expect(settings.value.ownRules).toHaveLength(300);
  });

  it('changes nothing where no backup could be kept before', async () => {
    const { settings, backup } = backupOf({ sourcesOff: ['dpa'] }, () => Promise.reject(new Error('quota')));
    await backup.reset();
    expect(settings.value.sourcesOff).toEqual(['dpa']);
  });
});
