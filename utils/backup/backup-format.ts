import * as v from 'valibot';
import { faultOf, type SchemaFault } from '../catalogue/schema-fault';
import { type ListFile, listFileSchema } from '../lists/list-format';
import { findMarkup, parseForeign } from '../lists/parse-foreign';
import { checkList } from '../lists/read-list';
import { isRefusal, type Refusal, refuse, refuseForm } from '../lists/refusal';
import { SUBSCRIPTION_LIMITS } from '../lists/subscription';
import { compilePattern } from '../rules/compile-pattern';
import { migrate } from '../settings/migrate';
import { SETTINGS_VERSION, type Settings, settingsSchema } from '../settings/schema';

export const BACKUP_FORMAT = 'copytaster-backup';

/** Everything that the user has set, as one file. */
export interface Backup {
  readonly settings: Settings;
  /** The last good version of each list, by the list's id. */
  readonly lists: readonly { readonly id: string; readonly content: ListFile }[];
}

const backupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(1),
  created: v.pipe(v.string(), v.maxLength(40)),
  settings: v.looseObject({}),
  lists: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.maxLength(32)), content: listFileSchema })),
    v.maxLength(SUBSCRIPTION_LIMITS.lists),
  ),
});

/** The file's text. */
export function writeBackup({ settings, lists }: Backup, now: Date): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: 1, created: now.toISOString(), settings, lists }, null, 2)}\n`;
}

/** What a file's text holds, or why it is refused: whole or not at all. */
export async function readBackup(text: string): Promise<Backup | Refusal> {
  const parsed = parseForeign(text);
  if (isRefusal(parsed)) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== BACKUP_FORMAT) return refuse('not-a-backup');
  const stored = 'settings' in value && typeof value.settings === 'object' && value.settings !== null ? value.settings : {};
  if ('version' in stored && typeof stored.version === 'number' && stored.version > SETTINGS_VERSION)
    return refuse('later-version', stored.version);
  const count = 'lists' in value && Array.isArray(value.lists) ? value.lists.length : 0;
  if (count > SUBSCRIPTION_LIMITS.lists) return refuse('too-many', SUBSCRIPTION_LIMITS.lists);
  const file = v.safeParse(backupSchema, value, { abortEarly: true });
  if (!file.success) return refuseForm(faultOf(file.issues[0]));
  const settings = migrate(file.output.settings);
  if (settings === null) return refuseForm(faultOfSettings(file.output.settings));
  const known = new Set(settings.lists.map(({ id }) => id));
  const lists = file.output.lists.filter(({ id }) => known.has(id));
  return (await checkSettings(settings)) ?? firstRefusal(lists) ?? { settings, lists };
}

function firstRefusal(lists: Backup['lists']): Refusal | null {
  for (const { content } of lists) {
    const refusal = checkList(content);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What is wrong with settings that could not be read, as far as the schema can tell. */
function faultOfSettings(stored: unknown): SchemaFault {
  const result = v.safeParse(settingsSchema, stored, { abortEarly: true });
  const fault: SchemaFault = result.success ? { path: '', fault: 'expected', expected: '', found: '' } : faultOf(result.issues[0]);
  return { ...fault, path: ['settings', fault.path].filter(Boolean).join('.') };
}

/** Names without markup, and expressions that the engine takes. */
async function checkSettings({ ownRules, ownSources, lists }: Settings): Promise<Refusal | null> {
  const markup = findMarkup([...ownRules.map(({ name }) => name), ...ownSources.map(({ name }) => name), ...lists.map(({ name }) => name)]);
  if (markup !== null) return markup;
  for (const rule of ownRules) {
    if (rule.pattern === null) continue;
    const compiled = await compilePattern(rule.pattern, rule.exactCase);
    if ('fault' in compiled) return refuse('pattern', rule.name);
  }
  return null;
}
