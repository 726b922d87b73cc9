/**
 * Most tries to match a phrase on one page; one takes up to 0.1 ms. The most that any of 155 news pages needs is 3,400 for its sweep,
 * which does not know zones, and 560 for its verdict.
 */
export const MOST_IN_SWEEP = 8_000;
export const MOST_IN_PAGE = 10_000;
/** … and in one block or value, so that what a page repeats in one place takes nothing from the others. */
export const MOST_IN_TEXT = 1_000;

/** How often matching may still be tried: what a page repeats without end must not cost without end. */
export interface Tries {
  /** Takes so many; false where too few were left, then and ever after. */
  take(count?: number): boolean;
  /** True once too few were left. */
  isSpent(): boolean;
  /** True once something was refused, here or to a part. */
  isCut(): boolean;
  /** A part of these that takes at most so many. */
  upTo(most: number): Tries;
}

export function triesUpTo(most: number, from: Pick<Tries, 'take'> = { take: () => true }, onRefused: () => void = () => {}): Tries {
  let left = most;
  let isCut = false;
  const refuse = (): void => {
    isCut = true;
    onRefused();
  };
  const tries: Tries = {
    take: (count = 1) => {
      left = left >= count && from.take(count) ? left - count : -1;
      if (left < 0) refuse();
      return left >= 0;
    },
    isSpent: () => left < 0,
    isCut: () => isCut,
    upTo: (part) => triesUpTo(part, tries, refuse),
  };
  return tries;
}
