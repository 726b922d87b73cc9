import type fc from 'fast-check';

/** One thing that must hold for all input. `share` is its part of all runs, in hundredths. */
export interface FuzzProperty {
  readonly name: string;
  readonly share: number;
  readonly property: fc.IRawProperty<unknown>;
}
