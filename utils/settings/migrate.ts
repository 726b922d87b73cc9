import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings, settingsSchema } from './schema';

/** Turns settings of one version into those of the next. */
export type Step = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Step `n` leads from version `n` to `n + 1`. Version 0 is what has no version: preview builds, hand-made files. */
export const STEPS: readonly Step[] = [(old) => ({ ...DEFAULT_SETTINGS, ...old, version: 1 })];

/** Settings, or null where what was stored is damaged or comes from a later version. */
export function migrate(stored: unknown, steps: readonly Step[] = STEPS): Settings | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const old = stored as Readonly<Record<string, unknown>>;
  const from = old.version ?? 0;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0 || from > SETTINGS_VERSION) return null;
  const current = steps.slice(from).reduce((settings, step) => step(settings), old);
  const result = v.safeParse(settingsSchema, current);
  return result.success ? result.output : null;
}
