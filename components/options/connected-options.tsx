import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { ALL_SITES, siteOfPattern } from '../../utils/access/permissions';
import type { BackupModel } from '../../utils/options/backup-model';
import type { ListsModel } from '../../utils/options/lists-model';
import { browserEntries } from '../../utils/options/options-catalogue';
import { heldSettings, type OptionsModel } from '../../utils/options/options-model';
import type { RulesModel } from '../../utils/options/rules-model';
import { ruleMarkerId } from '../../utils/rules/rule-format';
import { isPolicyList, type Lock, presetParts } from '../../utils/settings/policy';
import { withLanguage, withRole, withSiteSwitch, withSwitch } from '../../utils/settings/switches';
import { AutomaticSection } from './automatic-section';
import { BackupSection } from './backup-section';
import { ListsSection } from './lists-section';
import { Notices } from './notices';
import { OptionsView } from './options-view';
import { RulesSection } from './rules-section';
import { SitesSection } from './sites-section';
import { SourceBrowser } from './source-browser';
import { type OpenTab, TesterSection } from './tester-section';

/** All models of the options page, and what it asks of its surroundings. */
export interface OptionsModels {
  readonly options: OptionsModel;
  readonly rules: RulesModel;
  readonly lists: ListsModel;
  readonly backup: BackupModel;
  readonly tabs: { readonly value: readonly OpenTab[] };
  readonly lookForTabs: () => void;
  /** Hands a text to the user as a file. */
  readonly saveFile: (name: string, text: string) => void;
}

/** The options page over its models: a table of contents. */
export function createConnectedOptions(models: OptionsModels): () => JSX.Element {
  const { options, lists } = models;
  const held = computed(() => heldSettings(options));
  const entries = computed(() => {
    const active = held.value.lists.flatMap(({ id, on }) => {
      const content = lists.states.value[id]?.content ?? null;
      return on && content !== null ? [{ id, content }] : [];
    });
    return options.catalogue.value === null ? [] : browserEntries(options.catalogue.value, held.value, active);
  });
  return () => <ConnectedOptions models={models} held={held} entries={entries} />;
}

interface ConnectedProps {
  readonly models: OptionsModels;
  readonly held: { readonly value: ReturnType<typeof heldSettings> };
  readonly entries: { readonly value: ReturnType<typeof browserEntries> };
}

function ConnectedOptions({ models, held, entries }: ConnectedProps): JSX.Element {
  const { options, rules, lists, backup, tabs, lookForTabs, saveFile } = models;
  const { change } = options;
  const settings = held.value;
  const isLocked = (lock: Lock): boolean => options.policy.value.locked?.includes(lock) ?? false;
  const preset = presetParts(options.policy.value);
  const isSet = (lock: Lock) => ({ isLocked: isLocked(lock), isPreset: preset.includes(lock) });
  const missing = options.missing.value;
  const sourceNames = entries.value.filter(({ kind }) => kind !== 'wording').map(({ id, name }) => ({ id, name }));
  const names = new Map(sourceNames.map(({ id, name }) => [id, name]));

  const automatic = (
    <AutomaticSection
      automatic={settings.automatic}
      sites={settings.sites}
      missing={missing.includes(ALL_SITES) ? null : missing.map(siteOfPattern)}
      isSitesLocked={isLocked('sites')}
      isDeclined={options.isDeclined.value}
      onAllow={() => void options.allowMissing()}
      onMode={(mode) => void options.setMode(mode)}
      onAdd={(input) => options.addSite('sites', input)}
      onRemove={(site) => void options.removeSite('sites', site)}
      onImport={(text) => options.importSites('sites', text)}
    />
  );
  const sites = (
    <SitesSection
      sites={settings.neverSites}
      siteSwitches={settings.siteSwitches}
      nameOf={(id) => names.get(id) ?? id}
      onAdd={(input) => options.addSite('neverSites', input)}
      onRemove={(site) => void options.removeSite('neverSites', site)}
      onImport={(text) => options.importSites('neverSites', text)}
      onSwitchOn={(site, target, id) => void change((old) => withSiteSwitch(old, site, target, id, true))}
    />
  );
  const ownRules = (
    <RulesSection
      rules={settings.ownRules.map((rule) => ({ ...rule, on: rule.on && !settings.markersOff.includes(ruleMarkerId(rule)) }))}
      ownSources={settings.ownSources}
      draft={rules.draft.value}
      problems={rules.problems.value}
      isChecking={rules.isChecking.value}
      isFull={rules.isFull.value}
      sourceNames={sourceNames}
      onBegin={() => rules.begin()}
      onEdit={rules.edit}
      onRemove={(id) => void rules.remove(id)}
      onSetOn={(id, on) => void rules.setOn(id, on)}
      onWrite={rules.write}
      onWriteJson={rules.writeJson}
      onSave={() => void rules.save()}
      onCancel={rules.cancel}
      onSaveSource={rules.saveSource}
      onRemoveSource={(id) => void rules.removeSource(id)}
    />
  );
  const tester = (
    <TesterSection
      draft={rules.draft.value}
      isDraftUsable={rules.problems.value.every(({ fault }) => fault === 'ordinary')}
      result={rules.result.value}
      isTesting={rules.isTesting.value}
      tabs={tabs.value}
      onTest={(page) => void rules.test(page)}
      onLookForTabs={lookForTabs}
    />
  );
  const sources = (
    <SourceBrowser
      entries={entries.value}
      settings={settings}
      examples={options.catalogue.value?.details.examples ?? {}}
      onSwitchSource={(id, on) => void change((old) => withSwitch(old, 'source', id, on))}
      onSwitchMarker={(id, on) => void change((old) => withSwitch(old, 'marker', id, on))}
      onSwitchLanguage={(language, on) => void change((old) => withLanguage(old, language, on))}
      onSwitchRole={(role, on) => void change((old) => withRole(old, role, on))}
    />
  );
  const otherLists = (
    <ListsSection
      lists={settings.lists}
      states={lists.states.value}
      busy={lists.busy.value}
      adding={lists.adding.value}
      isManaged={isPolicyList}
      onLook={(url) => void lists.look(url, settings.lists)}
      onAllow={(url) => void lists.allowAndLook(url, settings.lists)}
      onAccept={() => void lists.accept()}
      onDecline={lists.decline}
      onWrite={(id, changes) => void lists.write(id, changes)}
      onUpdate={(list) => void lists.update(list)}
      onAcceptUpdate={(id) => void lists.acceptUpdate(id)}
      onRemove={(id) => void lists.remove(id, options.settings.value)}
    />
  );
  const backups = (
    <BackupSection
      importing={backup.importing.value}
      backups={backup.backups.value}
      isSyncOn={settings.sync}
      isSyncLocked={isLocked('sync')}
      syncState={backup.syncState.value}
      onExport={() => void options.attempt(async () => saveFile('copytaster-settings.json', await backup.write()))}
      onFile={(file) => void backup.readFile(file)}
      onAccept={(mode) => void backup.accept(mode)}
      onDecline={backup.decline}
      onRestore={(each) => void backup.restore(each)}
      onReset={() => void backup.reset()}
      onSync={(on) => void backup.setSync(on)}
    />
  );
  return (
    <OptionsView
      notices={
        <Notices
          saveProblem={options.saveProblem.value}
          unreadable={options.unreadable.value}
          onSaveUnreadable={(text) => saveFile('copytaster-unreadable.json', text)}
          onForgetUnreadable={() => void options.forgetUnreadable()}
        />
      }
      parts={[
        { id: 'automatic', title: 'automaticTitle', note: 'automaticNote', content: automatic, ...isSet('automatic') },
        { id: 'sites', title: 'sitesTitle', note: 'sitesNote', content: sites, ...isSet('sites') },
        { id: 'sources', title: 'sourcesTitle', note: 'sourcesNote', content: sources, ...isSet('sources') },
        { id: 'rules', title: 'ownTitle', note: 'ownNote', content: ownRules, ...isSet('rules') },
        { id: 'tester', title: 'testerTitle', note: 'testerNote', content: tester },
        { id: 'lists', title: 'listsTitle', note: 'listsNote', content: otherLists, ...isSet('lists') },
        { id: 'backup', title: 'backupTitle', note: 'backupNote', content: backups },
      ]}
    />
  );
}
