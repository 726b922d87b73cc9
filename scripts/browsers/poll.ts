import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL_MS = 50;
const PATIENCE_MS = 20_000;

/** Asks again until the answer is neither null, undefined nor false; throws after `patience` milliseconds, naming what was waited for. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await pause(INTERVAL_MS);
  }
}
