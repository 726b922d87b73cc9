/** Bytes in use after so many events. */
export interface Sample {
  readonly events: number;
  readonly bytes: number;
}

/** Samples before this share of all events are warming up: caches fill, code is compiled. */
const WARM_UP = 1 / 3;
/** A line through fewer samples is a guess: what garbage is left differs by more than what leaks. */
const FEWEST = 10;

/** Bytes that the line of least squares through the samples rises by in `events` events, warming up left out; null where too few are left. */
export function growthOver(events: number, samples: readonly Sample[]): number | null {
  const last = samples.at(-1)?.events ?? 0;
  const warm = samples.filter((sample) => sample.events >= last * WARM_UP);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(warm.map((sample) => sample.events)), mean(warm.map((sample) => sample.bytes))];
  const spread = warm.reduce((sum, sample) => sum + (sample.events - x) ** 2, 0);
  const together = warm.reduce((sum, sample) => sum + (sample.events - x) * (sample.bytes - y), 0);
  return warm.length < FEWEST || spread === 0 ? null : (together / spread) * events;
}
