import { isTelling, literalWeight } from '../catalogue/pick-anchor';

/** A letter escape that stands for one fixed character. */
const FIXED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f' };
/** Escapes that carry an argument in braces or of a fixed length. */
const WITH_ARGUMENT = /^\\(?:[pP](?:\{[^}]*\}|.)|x(?:\{[^}]*\}|[0-9a-fA-F]{2})|u[0-9a-fA-F]{4}|Q[\s\S]*?(?:\\E|$)|k<[^>]*>)/;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/;

/**
 * The weightiest text that every match of a regular expression holds: a run of plain characters outside brackets. Null where there is
 * none of three characters (two Chinese, Japanese or Korean ones): such an expression would have to run over every line of every page.
 */
export function literalGate(pattern: string): string | null {
  const runs: string[] = [];
  let run = '';
  const endRun = (): void => {
    runs.push(run);
    run = '';
  };
  for (let at = 0; at < pattern.length; ) {
    const char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    let literal: string | null = null;
    let size = char.length;
    if (char === '\\') {
      const argument = WITH_ARGUMENT.exec(pattern.slice(at))?.[0];
      const escaped = pattern[at + 1] ?? '';
      size = argument?.length ?? 2;
      if (argument === undefined) literal = /[a-zA-Z0-9]/.test(escaped) ? (FIXED[escaped] ?? null) : escaped;
    } else if (char === '|') return null;
    else if (char === '[' || char === '(') size = groupSize(pattern, at);
    else if (!'.^$*+?{})]'.includes(char)) literal = char;
    at += size;
    const quantifier = QUANTIFIER.exec(pattern.slice(at))?.[0];
    at += quantifier?.length ?? 0;
    if (literal === null) endRun();
    else if (quantifier === undefined) run += literal;
    else {
      if (/^(?:\+|\{[1-9])/.test(quantifier)) run += literal;
      endRun();
    }
  }
  endRun();
  const best = runs.map((text) => text.trim()).sort((a, b) => literalWeight(b) - literalWeight(a))[0] ?? '';
  return isTelling(best) ? best : null;
}

/** Length of a group or class that opens at `from`, whatever stands in it. */
function groupSize(pattern: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = from; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (inClass) inClass = char !== ']' || at === from + 1;
    else if (char === '[') inClass = true;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0 && !inClass) return at - from + 1;
  }
  return pattern.length - from;
}
