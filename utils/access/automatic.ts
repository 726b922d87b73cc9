import type { Browser } from 'webextension-polyfill';
import type { Settings } from '../settings/schema';
import { automaticPatterns, patternOf } from './permissions';

const WATCH = 'watch';
const WATCH_FILE = '/watch.js';

type Api = Pick<Browser, 'scripting' | 'permissions' | 'tabs'>;

/** The given patterns that the browser grants at present. */
export async function grantedOf(permissions: Pick<Browser['permissions'], 'contains'>, patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(patterns.map((pattern) => permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, index) => answers[index] === true);
}

/** Lets the sweep run on the pages that are to be checked without a click, and on no others. */
export async function syncAutomatic({ scripting, permissions, tabs }: Api, settings: Settings): Promise<void> {
  const matches = await grantedOf(permissions, automaticPatterns(settings));
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [WATCH] });
  const before = registered?.matches ?? [];
  if (matches.length === 0) {
    if (registered !== undefined) await scripting.unregisterContentScripts({ ids: [WATCH] });
    return;
  }
  const excludeMatches = settings.neverSites.map(patternOf);
  const script = { id: WATCH, js: [WATCH_FILE], matches, excludeMatches, runAt: 'document_idle' as const, persistAcrossSessions: true };
  if (registered === undefined) await scripting.registerContentScripts([script]);
  else await scripting.updateContentScripts([script]);
  await watchOpenTabs(
    { scripting, tabs },
    matches.filter((pattern) => !before.includes(pattern)),
  );
}

/** Registered scripts start with the next load; pages that are open already are watched from here. */
async function watchOpenTabs({ scripting, tabs }: Pick<Api, 'scripting' | 'tabs'>, patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const open = await tabs.query({ url: patterns, discarded: false });
  // stores and error pages refuse scripts whatever was granted
  await Promise.allSettled(
    open.map(({ id }) => id === undefined || scripting.executeScript({ target: { tabId: id }, files: [WATCH_FILE] })),
  );
}
