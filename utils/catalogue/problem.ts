/** Something wrong with a data file. */
export interface Problem {
  /** `sources/seaprwire.json` */
  readonly file: string;
  /** One plain line. */
  readonly reason: string;
}
