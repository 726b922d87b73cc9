import { Readability } from '@mozilla/readability';

/** The floor that the job itself sets: Readability on a clone, nothing else. */
export function run(): null {
  new Readability(document.cloneNode(true) as Document).parse();
  return null;
}
