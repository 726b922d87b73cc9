// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRuntime } from '../../utils/in-tab/page-runtime';
import { watchPage } from '../../utils/in-tab/watch-page';

const PAGE = { url: 'https://paper.example/a', pieces: ['<p>words</p>'] };
/** Twice the longest wait for a page to be drawn. */
const LONG_MS = 8000;

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }));
afterEach(() => vi.useRealTimers());

function watch() {
  const listeners = new Set<Parameters<PageRuntime['onMessage']['addListener']>[0]>();
  const runtime = {
    id: 'ext' as string | undefined,
    sendMessage: vi.fn(),
    onMessage: {
      addListener: (listener: never) => void listeners.add(listener),
      removeListener: (listener: never) => void listeners.delete(listener),
    },
  };
  const end = new AbortController();
  const read = vi.fn(() => PAGE);
  watchPage(window, runtime as unknown as PageRuntime, read, end.signal);
  const move = () => {
    for (const listener of listeners) listener({ kind: 'moved' }, { id: 'ext' }, () => {});
  };
  return { runtime, read, end, move };
}

describe('watchPage', () => {
  it('hands over at once, and once more after a move', async () => {
    const { read, move } = watch();
    expect(read).toHaveBeenCalledTimes(1);
    move();
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('hands over once for a storm of moves', async () => {
    const { read, move } = watch();
    for (let moves = 0; moves < 200; moves += 1) {
      move();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('hands over ever more seldom where moves never end', async () => {
    const { read, move } = watch();
    const during = async (moves: number): Promise<number> => {
      const before = read.mock.calls.length;
      for (let count = 0; count < moves; count += 1) {
        move();
        await vi.advanceTimersByTimeAsync(1000);
      }
      return read.mock.calls.length - before;
    };
    expect(await during(20)).toBe(20);
    await during(20);
    expect(await during(60)).toBeLessThanOrEqual(1);
  });

  it('waits until a page is drawn that changes, but not for ever', async () => {
    const { read, move } = watch();
    const change = setInterval(() => document.body.append('x'), 100);
    move();
    await vi.advanceTimersByTimeAsync(LONG_MS / 4);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    clearInterval(change);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is silent once its extension was replaced, or another script took over', async () => {
    const { runtime, read, move, end } = watch();
    runtime.id = undefined;
    move();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    expect(read).toHaveBeenCalledTimes(1);
    runtime.id = 'ext';
    move();
    end.abort();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
