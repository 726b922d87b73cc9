import { describe, expect, it } from 'vitest';
import { triesUpTo } from '../../utils/detection/tries';

describe('tries', () => {
  it('are given until they run out, then never again', () => {
    const tries = triesUpTo(3);
    expect([tries.take(2), tries.isSpent(), tries.take(2), tries.take(1)]).toEqual([true, false, false, false]);
    expect([tries.isSpent(), tries.isCut()]).toEqual([true, true]);
  });

  it('of a part count for the whole, and leave the rest of it to others', () => {
    const tries = triesUpTo(3);
    const first = tries.upTo(2);
    expect([first.take(2), first.take()]).toEqual([true, false]);
    expect([tries.isSpent(), tries.isCut()]).toEqual([false, true]);
    const second = tries.upTo(2);
    expect([second.take(), second.take(), tries.isSpent()]).toEqual([true, false, true]);
  });
});
