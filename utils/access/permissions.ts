import type { Settings } from '../settings/schema';

/** The pattern that stands for every site. */
export const ALL_SITES = '*://*/*';

/** The pattern of one site and its subdomains. */
export function patternOf(site: string): string {
  return `*://*.${site}/*`;
}

/** The site of a pattern that `patternOf` made. */
export function siteOfPattern(pattern: string): string {
  return pattern.slice('*://*.'.length, -'/*'.length);
}

/** The patterns on which pages are checked without a click. */
export function automaticPatterns({ automatic, sites }: Pick<Settings, 'automatic' | 'sites'>): readonly string[] {
  if (automatic === 'off') return [];
  return automatic === 'all' ? [ALL_SITES] : sites.map(patternOf);
}

/** True where the page at `url` is to be checked without a click. */
export function isAutomaticOn(
  url: string,
  { automatic, sites, neverSites = [] }: Pick<Settings, 'automatic' | 'sites'> & Partial<Pick<Settings, 'neverSites'>>,
): boolean {
  if (!URL.canParse(url) || automatic === 'off') return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  const isAmong = (list: readonly string[]): boolean => list.some((site) => hostname === site || hostname.endsWith(`.${site}`));
  return !isAmong(neverSites) && (automatic === 'all' || isAmong(sites));
}

/** What a person types or pastes as a site (`News.example/page`, `https://www.news.example`) as `news.example`; null where it is none. */
export function parseSite(input: string): string | null {
  const text = input.trim();
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0].toLowerCase();
  if (scheme !== undefined && scheme !== 'http://' && scheme !== 'https://') return null;
  const address = scheme === undefined ? `https://${text}` : text;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  // match patterns know no IPv6 literals, and wildcards are ours to add
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(hostname)) return null;
  return hostname.replace(/^www\.(?=.+\.)/, '');
}

/**
 * Settings after the browser took permissions back: sites that were `removed` and are not `granted` otherwise go; those that it was never
 * asked about stay. Both are origin patterns. Where nothing is checked automatically, the list of sites waits.
 */
export function withoutRevoked(settings: Settings, granted: readonly string[], removed: readonly string[]): Settings {
  const hasAll = granted.some((pattern) => pattern === ALL_SITES || pattern === '<all_urls>');
  if (hasAll || settings.automatic === 'off') return settings;
  const isLostSite = (site: string): boolean => removed.includes(patternOf(site)) && !granted.includes(patternOf(site));
  const sites = settings.sites.filter((site) => !isLostSite(site));
  const isLost = settings.automatic === 'all' || (settings.automatic === 'sites' && sites.length === 0 && settings.sites.length > 0);
  return { ...settings, sites, automatic: isLost ? 'off' : settings.automatic };
}
