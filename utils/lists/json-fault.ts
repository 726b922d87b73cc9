import { visit } from 'jsonc-parser';

/**
 * Index at which a text stops being JSON: where the first word, number, string or sign that cannot stand there begins, its length where it
 * ends too early, null where it is JSON. Engines say where for some faults and not for others, each in words of its own. Throws a
 * RangeError where the text is nested deeper than the stack.
 */
export function jsonFault(text: string): number | null {
  let fault: number | null = null;
  const onError = (_code: number, offset: number): void => {
    fault ??= offset;
  };
  visit(text, { onError }, { disallowComments: true });
  return fault;
}
