import { parseSite } from '../access/permissions';
import { SETTINGS_LIMITS, type Settings } from './schema';

/** Which list of sites: always checked, or never without a click. */
export type SiteList = 'sites' | 'neverSites';

/** Settings with sites added to one list and taken off the other. Full lists take no more. */
export function withSites(settings: Settings, list: SiteList, added: readonly string[]): Settings {
  const other: SiteList = list === 'sites' ? 'neverSites' : 'sites';
  const own = [...new Set([...settings[list], ...added])].slice(0, SETTINGS_LIMITS.sites).sort();
  return { ...settings, [list]: own, [other]: settings[other].filter((site) => !added.includes(site)) };
}

export function withoutSite(settings: Settings, list: SiteList, site: string): Settings {
  return { ...settings, [list]: settings[list].filter((each) => each !== site) };
}

/** Sites from a pasted text, one or more a line, and the words that are none. Lines that begin with `#` or `!` are remarks. */
export function parseSites(text: string): { readonly sites: readonly string[]; readonly wrong: readonly string[] } {
  const words = text.split('\n').flatMap((line) => (/^\s*[#!]/.test(line) ? [] : line.split(/[\s,;]+/).filter(Boolean)));
  const parsed = words.map((word) => ({
    word,
    site: parseSite(
      word
        .replace(/^\*:\/\//, '')
        .replace(/^\*\./, '')
        .replace(/\/\*$/, ''),
    ),
  }));
  return {
    sites: [...new Set(parsed.flatMap(({ site }) => site ?? []))],
    wrong: parsed.flatMap(({ word, site }) => (site === null ? [word] : [])),
  };
}
