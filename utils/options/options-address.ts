const NEW_RULE = '#new-rule';

/** Address of the options page with a new rule opened on these words. */
export function newRuleAddress(phrase: string): string {
  return `options.html${NEW_RULE}?${new URLSearchParams({ phrase })}`;
}

/** The words that a new rule is to be opened on, or null where the address asks for none. */
export function readAddress(hash: string): string | null {
  if (!hash.startsWith(NEW_RULE)) return null;
  return new URLSearchParams(hash.slice(NEW_RULE.length).replace(/^\?/, '')).get('phrase') ?? '';
}
