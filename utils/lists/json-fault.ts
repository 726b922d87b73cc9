/** A whole number, word or blank that may stand in JSON (RFC 8259), from where it is looked for. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANK = /[\t\n\r ]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Index of the first character at which a text stops being JSON: its length where it ends too early, null where it is JSON. Engines say
 * where for some faults and not for others, each in words of its own.
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let wants: 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end' = 'value';

  const reads = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  /** Stops at the first character that no string holds. */
  const readsString = (): boolean => {
    if (text[at] !== '"') return false;
    at += 1;
    while (text[at] !== '"') {
      if (text[at] === '\\') {
        if (!reads(ESCAPE)) return false;
      } else if (text.charCodeAt(at) >= 0x20) at += 1;
      else return false; // NaN, behind the end, is no more either
    }
    at += 1;
    return true;
  };

  for (;;) {
    reads(BLANK);
    const char = text[at];
    const inside = open.at(-1);
    if (wants === 'comma or end' && inside === undefined) return at === text.length ? null : at;
    const closes = (inside === '{' && char === '}') || (inside === '[' && char === ']');
    if (closes && wants.endsWith('end')) {
      open.pop();
      at += 1;
      wants = 'comma or end';
    } else if (wants === 'comma or end') {
      if (char !== ',') return at;
      at += 1;
      wants = inside === '{' ? 'key' : 'value';
    } else if (wants.startsWith('key')) {
      if (!readsString()) return at;
      reads(BLANK);
      if (text[at] !== ':') return at;
      at += 1;
      wants = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char);
      at += 1;
      wants = char === '{' ? 'key or end' : 'value or end';
    } else {
      if (!(char === '"' ? readsString() : reads(WORD) || reads(NUMBER))) return at;
      wants = 'comma or end';
    }
  }
}
