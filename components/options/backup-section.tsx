import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AutomaticBackup, BackupReason } from '../../utils/backup/automatic-backups';
import type { SettingsChange } from '../../utils/backup/merge-settings';
import type { Importing } from '../../utils/options/backup-model';
import type { SyncState } from '../../utils/settings/sync-settings';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { Switch } from './fields';
import { refusalWords } from './refusal-words';

export interface BackupSectionProps {
  readonly importing: Importing;
  readonly backups: readonly AutomaticBackup[];
  readonly isSyncOn: boolean;
  /** True where an organisation allows no sync. */
  readonly isSyncLocked: boolean;
  readonly syncState: SyncState | null;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onAccept: (mode: 'merge' | 'replace') => void;
  readonly onDecline: () => void;
  readonly onRestore: (backup: AutomaticBackup) => void;
  readonly onReset: () => void;
  readonly onSync: (on: boolean) => void;
}

const REASONS: Record<BackupReason, TextKey> = {
  import: 'backupBeforeImport',
  restore: 'backupBeforeRestore',
  reset: 'backupBeforeReset',
  'list-removed': 'backupBeforeListRemoved',
  sync: 'backupBeforeSync',
};

/** One file with everything, automatic backups, the way back to the beginning, and other devices. */
export function BackupSection(props: BackupSectionProps): JSX.Element {
  const { importing, backups, isSyncOn, isSyncLocked, syncState, onExport, onFile, onAccept, onDecline, onRestore, onReset, onSync } =
    props;
  const texts = useTexts();
  const { text, dateTime } = texts;
  return (
    <>
      <p class="buttons">
        <button type="button" onClick={onExport}>
          {text('backupExport')}
        </button>
        <label class="button">
          {text('backupImport')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) onFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <ResetButton onReset={onReset} />
      </p>
      <p class="problem" role="status">
        {importing.kind === 'refused' && refusalWords(importing.refusal, texts)}
      </p>
      {importing.kind === 'offer' && (
        <section class="offer" aria-labelledby="import-title">
          <h3 id="import-title">{text('importTitle')}</h3>
          <dl>
            <dt>{text('importMerged')}</dt>
            <dd>
              <Changes changes={importing.offer.merged} />
            </dd>
            <dt>{text('importReplaced')}</dt>
            <dd>
              <Changes changes={importing.offer.replaced} />
            </dd>
          </dl>
          <p class="note">{text('importNote')}</p>
          <p class="buttons">
            <button type="button" class="primary" onClick={() => onAccept('merge')}>
              {text('importMerge')}
            </button>
            <button type="button" onClick={() => onAccept('replace')}>
              {text('importReplace')}
            </button>
            <button type="button" onClick={onDecline}>
              {text('ruleCancel')}
            </button>
          </p>
        </section>
      )}
      <h3>{text('backupsTitle')}</h3>
      {backups.length === 0 ? (
        <p class="note">{text('backupsNone')}</p>
      ) : (
        <ul class="rows">
          {backups.map((backup) => (
            <li key={backup.time}>
              <span>{text(REASONS[backup.reason], dateTime(backup.time))}</span>
              <button type="button" onClick={() => onRestore(backup)}>
                {text('backupRestore')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>{text('syncTitle')}</h3>
      {isSyncLocked && <p class="managed">{text('policyLocked')}</p>}
      <fieldset disabled={isSyncLocked}>
        <Switch on={isSyncOn} onSwitch={onSync} data={{ 'data-sync': '' }}>
          {text('syncSwitch')}
        </Switch>
      </fieldset>
      <p class="note">{text('syncNote')}</p>
      <p class="problem" role="status">
        {isSyncOn && syncState?.problem === 'too-large' && text('syncTooLarge')}
        {isSyncOn && syncState?.problem === 'failed' && text('syncFailed')}
      </p>
      {isSyncOn && syncState?.time != null && <p class="note">{text('syncTime', dateTime(syncState.time))}</p>}
    </>
  );
}

/** Asks once more before everything goes. */
function ResetButton({ onReset }: Pick<BackupSectionProps, 'onReset'>): JSX.Element {
  const { text } = useTexts();
  const [isSure, setIsSure] = useState(false);
  const click = (): void => {
    if (isSure) onReset();
    setIsSure(!isSure);
  };
  return (
    <button type="button" onClick={click} onBlur={() => setIsSure(false)}>
      {text(isSure ? 'backupResetSure' : 'backupReset')}
    </button>
  );
}

const PARTS: Record<SettingsChange['part'], TextKey> = {
  rules: 'changePartRules',
  sites: 'changePartSites',
  switches: 'changePartSwitches',
  lists: 'changePartLists',
};

function Changes({ changes }: { readonly changes: readonly SettingsChange[] }): JSX.Element {
  const { text, number, list } = useTexts();
  if (changes.length === 0) return <span>{text('changeNone')}</span>;
  return <span>{list(changes.map(({ part, added, removed }) => text(PARTS[part], number(added), number(removed))))}</span>;
}
