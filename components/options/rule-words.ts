import type { Strength } from '../../utils/detection/vocabulary';
import type { TextKey } from '../../utils/texts';

/** Words that only rules need: the popup does without. */
export const STRENGTH_WORDS: Record<Strength, TextKey> = {
  decisive: 'strengthDecisive',
  strong: 'strengthStrong',
  supporting: 'strengthSupporting',
};

export const ANCHOR_WORDS: Record<'none' | 'start' | 'end' | 'line', TextKey> = {
  none: 'anchorNone',
  start: 'anchorStart',
  end: 'anchorEnd',
  line: 'anchorLine',
};
