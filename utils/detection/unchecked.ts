import type { Verdict } from './verdict';

/** What is said of a page on which nothing was found or looked for. */
export const NOTHING: Verdict = {
  state: 'checked',
  reason: null,
  label: 'none',
  route: null,
  payment: null,
  evidence: [],
  parts: [],
  checked: { sources: 0, markers: 0, languages: 0 },
  truncated: false,
};

/** A verdict for pages that could not be checked; `reason` is a code that the interface puts into words. */
export function unchecked(state: 'no-access' | 'failed', reason: string): Verdict {
  return { ...NOTHING, state, reason };
}
