import { expect, it, vi } from 'vitest';
import { afterPaint } from '../utils/after-paint';

/** A window whose paintings and timers come by hand. */
function windowByHand() {
  const timers: (() => void)[] = [];
  let tell = (_: readonly string[]): void => {};
  class PaintObserver {
    constructor(callback: (list: { getEntriesByName: (name: string) => readonly string[] }) => void) {
      tell = (painted) => callback({ getEntriesByName: (name) => painted.filter((each) => each === name) });
    }
    readonly observe = vi.fn();
    readonly disconnect = vi.fn();
  }
  const window = { PerformanceObserver: PaintObserver, setTimeout: (run: () => void) => timers.push(run) };
  return { window: window as unknown as typeof globalThis, paint: (...names: string[]) => tell(names), timers };
}

it('is after the first picture that shows something', async () => {
  const { window, paint } = windowByHand();
  const done = vi.fn();
  const waiting = afterPaint(window).then(done);
  paint('first-paint');
  await Promise.resolve();
  expect(done).not.toHaveBeenCalled();
  paint('first-contentful-paint');
  await waiting;
  expect(done).toHaveBeenCalledOnce();
});

it('does not wait for pictures that never come, as in a page behind others', async () => {
  const { window, timers } = windowByHand();
  const waiting = afterPaint(window);
  for (const run of timers) run();
  await expect(waiting).resolves.toBeUndefined();
});
