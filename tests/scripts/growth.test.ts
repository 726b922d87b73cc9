import { describe, expect, it } from 'vitest';
import { growthOver } from '../../scripts/soak/growth';

/** Growth in 500 events, of a sample every 20 events. */
const growth = (bytesAt: (events: number) => number, count = 30): number | null =>
  growthOver(
    500,
    Array.from({ length: count }, (_, index) => ({ events: index * 20, bytes: bytesAt(index * 20) })),
  );

describe('growthOver', () => {
  it('is the slope, warming up left out', () => {
    expect(growth((events) => 5_000_000 + events * 100)).toBeCloseTo(50_000);
    expect(growth(() => 5_000_000)).toBe(0);
    expect(growth((events) => (events < 190 ? events * 10_000 : 2_000_000))).toBe(0);
    expect(growth((events) => 5_000_000 - events * 10)).toBeCloseTo(-5_000);
  });

  it('sees through noise', () => {
    const noisy = growth((events) => 5_000_000 + events * 4_000 + ((events / 20) % 2) * 300_000);
    expect(noisy).toBeGreaterThan(1_500_000);
    expect(noisy).toBeLessThan(2_500_000);
  });

  it('says nothing of too few samples', () => {
    expect(growth((events) => events * 1_000_000, 14)).toBeNull();
    expect(growth((events) => events * 1_000_000, 15)).not.toBeNull();
    expect(growthOver(500, [])).toBeNull();
    const atOnce = Array.from({ length: 20 }, (_, index) => ({ events: 1, bytes: index }));
    expect(growthOver(500, atOnce)).toBeNull();
  });
});
