import { catalogueProperty, phraseProperty } from './properties/catalogue';
import { foldProperty } from './properties/fold';
import { judgeProperty, sweepProperty } from './properties/judge';
import { matchProperty } from './properties/match';
import { readProperty } from './properties/read';
import { addressProperty, messageProperty, settingsProperty } from './properties/stored';
import type { FuzzProperty } from './property';

/** Everything that must hold for all input. The shares add up to 100. */
export const PROPERTIES: readonly FuzzProperty[] = [
  foldProperty,
  matchProperty,
  judgeProperty,
  sweepProperty,
  readProperty,
  phraseProperty,
  catalogueProperty,
  settingsProperty,
  messageProperty,
  addressProperty,
];
