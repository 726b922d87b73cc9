import type { Scripting } from 'webextension-polyfill';
import { inTime } from '../in-time';

/** Longest wait for a page's answer, in milliseconds: reading the largest page seen takes under two seconds. */
const ANSWER_LIMIT = 10_000;

/** A page gave no usable answer. `reason` is a code; `isRefused` tells that the browser refused to let the script in. */
export class TabError extends Error {
  override readonly name = 'TabError';
  readonly reason: string;
  readonly isRefused: boolean;

  constructor(reason: string, cause?: unknown, isRefused = false) {
    super(reason, { cause });
    this.reason = reason;
    this.isRefused = isRefused;
  }
}

/** Runs one of the extension's scripts in a tab's main frame and returns its last value. Throws TabError. */
export async function runInTab(scripting: Pick<Scripting.Static, 'executeScript'>, tabId: number, file: string): Promise<unknown> {
  const answer = scripting.executeScript({ target: { tabId }, files: [file] }).catch((error: unknown) => {
    throw new TabError(error instanceof Error ? error.message : String(error), error, true);
  });
  const [first] = await inTime(answer, ANSWER_LIMIT, () => new TabError('timeout'));
  // Firefox tells of its own pages in no other way that no script runs there
  if (first == null) throw new TabError('no frame', undefined, true);
  if (first.error !== undefined || first.result == null) throw new TabError('read-error', first.error);
  return first.result;
}
