import { expect, it, vi } from 'vitest';
import { afterPaint } from '../../utils/after-paint';

/** A window whose frames and timers are run by hand. */
function windowByHand() {
  const frames: FrameRequestCallback[] = [];
  const timers: { readonly run: () => void; readonly ms: number }[] = [];
  const window = {
    requestAnimationFrame: (frame: FrameRequestCallback) => frames.push(frame),
    setTimeout: ((run: () => void, ms = 0) => timers.push({ run, ms })) as unknown as Window['setTimeout'],
  };
  return { window, frames, timers };
}

it('is after the frame, not within it', async () => {
  const { window, frames, timers } = windowByHand();
  const done = vi.fn();
  const waiting = afterPaint(window).then(done);
  frames[0]?.(0);
  await Promise.resolve();
  expect(done).not.toHaveBeenCalled();
  timers.find(({ ms }) => ms === 0)?.run();
  await waiting;
  expect(done).toHaveBeenCalledOnce();
});

it('does not wait for frames that never come, as in a page behind others', async () => {
  const { window, timers } = windowByHand();
  const waiting = afterPaint(window);
  timers.find(({ ms }) => ms > 0)?.run();
  await expect(waiting).resolves.toBeUndefined();
});
