import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import type { Snapshot } from '../detection/snapshot';
import { snapshotSchema } from '../page-schema';
import { runInTab, TabError } from './run-in-tab';

/** Reads the page of a tab. Throws TabError where it cannot be read. */
export async function readTab(tabId: number, scripting: Pick<Browser['scripting'], 'executeScript'>): Promise<Snapshot> {
  const raw = await runInTab(scripting, tabId, '/reader.js');
  const result = v.safeParse(v.union([v.object({ snapshot: snapshotSchema }), v.object({ reason: v.string() })]), raw);
  if (!result.success) throw new TabError('read-error', result.issues[0].message);
  if ('reason' in result.output) throw new TabError(result.output.reason);
  return result.output.snapshot;
}
