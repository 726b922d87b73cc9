let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` while nobody else changes what is stored: neither this page nor another window nor the background. Where the browser has
 * no locks (tests), calls in one page still wait for each other.
 */
export async function withSettingsLock<T>(
  work: () => Promise<T>,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<T> {
  if (locks !== undefined) return await locks.request('copytaster-settings', work);
  const mine = last.then(work, work);
  last = mine.catch(() => null);
  return await mine;
}
