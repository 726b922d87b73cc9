import * as v from 'valibot';
import type { Scripting } from 'webextension-polyfill';
import type { Snapshot } from '../detection/snapshot';
import { copySchema } from '../messages/page-schema';
import type { PageCopy } from '../page/page-copy';
import { runInTab, TabError } from './run-in-tab';

/** Reads copies of pages, outside their tabs. */
export interface CopyReader {
  /** Makes ready for a copy that is about to come. Never rejects. */
  readonly open: () => Promise<void>;
  readonly read: (copy: PageCopy) => Promise<Snapshot>;
}

/** Reads the page of a tab. Throws TabError where it cannot be read. */
export async function readTab(tabId: number, scripting: Pick<Scripting.Static, 'executeScript'>, reader: CopyReader): Promise<Snapshot> {
  void reader.open();
  const copy = v.safeParse(copySchema, await runInTab(scripting, tabId, '/copy.js'));
  if (!copy.success) throw new TabError('read-error', copy.issues[0].message);
  return await reader.read(copy.output).catch((error: unknown) => {
    throw error instanceof TabError ? error : new TabError('read-error', error);
  });
}
